package org.bookwheel.bench;

import io.javalin.Javalin;
import java.util.concurrent.CountDownLatch;

/// The least that a server can be, to compare with: the same library, and always the same answer.
/// Without a port it only waits, for what a JVM takes that does nothing.
public final class Twin {

    private Twin() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            int port = Integer.parseInt(arguments[0]);
            Javalin.create(
                            config -> {
                                config.startup.showJavalinBanner = false;
                                config.concurrency.useVirtualThreads = true;
                                config.jetty.host = "127.0.0.1";
                                config.jetty.port = port;
                                config.routes.get("/*", context -> context.result("Prompt Cache"));
                            })
                    .start();
        } else {
            System.out.println("waits");
        }
        new CountDownLatch(1).await();
    }
}
