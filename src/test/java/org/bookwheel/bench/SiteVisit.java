package org.bookwheel.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bookwheel.testing.WireSize;

/// One engine in a new window with nothing in its cache.
final class SiteVisit implements AutoCloseable {

    private static final int TYPED = 10;

    private final SiteEngine engine;
    private final BrowserContext window;
    private final Page page;
    private final List<Request> finished = new ArrayList<>();

    SiteVisit(Browser browser, String url, SiteEngine engine) {
        this.engine = engine;
        this.window = browser.newContext();
        this.page = window.newPage();
        page.onRequestFinished(finished::add);
        page.navigate(url + engine.page());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(engine.start());
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /// A line of the table.
    String measured(List<String> questions) {
        double before = kilobytes();
        find(questions.getFirst());
        double first = kilobytes();
        double most = 0;
        double next = 0;
        for (String question : questions.subList(1, questions.size())) {
            find(question);
            next += kilobytes();
        }
        for (String question : engine.letters() ? questions.subList(0, 5) : List.<String>of()) {
            for (int end = 1; end <= Math.min(TYPED, question.length()); end++) {
                page.evaluate("(text) => window.complete(text)", question.substring(0, end));
                most = Math.max(most, kilobytes());
            }
        }
        List<Double> quick = times(questions);
        throttle(4);
        List<Double> slow = times(questions);
        throttle(1);
        return String.format(
                Locale.ROOT,
                "%-12s%10.0f%10.0f%10.1f%10s%10.1f%10.1f%14.1f",
                engine.name(),
                before,
                first,
                next / (questions.size() - 1),
                engine.letters() ? String.format(Locale.ROOT, "%.1f", most) : "-",
                quick.get(quick.size() / 2),
                quick.get(quick.size() * 95 / 100),
                slow.get(slow.size() * 95 / 100));
    }

    /// How many works, and the first.
    String find(String text) {
        return (String) page.evaluate("async (text) => (await window.find(text)).join(' ')", text);
    }

    /// In milliseconds, in order; what is needed has been read before.
    private List<Double> times(List<String> questions) {
        List<Double> times = new ArrayList<>();
        for (String question : questions) {
            Object taken =
                    page.evaluate(
                            """
                            async (text) => {
                              const start = performance.now();
                              await window.find(text);
                              return String(performance.now() - start);
                            }
                            """,
                            question);
            times.add(Double.valueOf((String) taken));
        }
        return times.stream().sorted().toList();
    }

    /// As many times slower.
    private void throttle(int rate) {
        CDPSession session = window.newCDPSession(page);
        JsonObject arguments = new JsonObject();
        arguments.addProperty("rate", rate);
        session.send("Emulation.setCPUThrottlingRate", arguments);
    }

    /// What came over the wire since this was asked last, as hosts compress it.
    private double kilobytes() {
        long sum = 0;
        for (Request request : List.copyOf(finished)) {
            sum += WireSize.of(request.response().body());
        }
        finished.clear();
        return sum / 1e3;
    }

    @Override
    public void close() {
        window.close();
    }
}
