package org.bookwheel.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bookwheel.search.BadQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers with a [Problem] whatever a route throws. What is not the client's doing goes to the log
/// and is not told.
public final class Failures {

    private static final Problem FAILURE =
            Problem.of(500, "something went wrong here; the log says what");

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    public static void answer(JavalinConfig config, RequestLog log) {
        config.routes.exception(
                BadQueryException.class,
                (bad, context) ->
                        answer(
                                context,
                                Problem.badParameter(
                                        bad.parameter(), bad.value(), bad.getMessage())));
        config.routes.exception(
                HttpResponseException.class,
                (error, context) -> answer(context, refused(context, error)));
        config.routes.exception(
                IllegalStateException.class,
                (notReady, context) -> {
                    context.header("Retry-After", "1");
                    answer(context, Problem.of(503, "the index is not ready; /readyz says why"));
                });
        config.routes.exception(
                Exception.class,
                (failure, context) -> {
                    RequestLog.fail(context, failure);
                    answer(context, FAILURE);
                });
        config.router.javaLangErrorHandler((response, error) -> {
            log.failed(error);
            answer(response);
        });
    }

    private static Problem refused(Context context, HttpResponseException error) {
        String allowed = error.getDetails().get("availableMethods");
        if (allowed == null) {
            return Problem.of(error.getStatus(), error.getMessage());
        }
        context.header("Allow", allowed);
        String detail = "%s is not allowed here, only %s".formatted(context.method(), allowed);
        return Problem.of(error.getStatus(), detail);
    }

    private static void answer(Context context, Problem problem) {
        if (problem.status() == 404) {
            // of which people get a page
            Headers.vary(context, "Accept");
        }
        context.status(problem.status())
                .contentType(Problem.TYPE)
                .result(problem.json().getBytes(StandardCharsets.UTF_8));
    }

    /// For errors of the machine, where there is no context to answer with.
    private static void answer(HttpServletResponse response) {
        response.setStatus(FAILURE.status());
        response.setContentType(Problem.TYPE);
        try {
            response.getOutputStream().write(FAILURE.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer", gone);
        }
    }
}
