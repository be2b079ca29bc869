package org.bookwheel.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Chromium, started once for all tests of a JVM. Each window is a browser without a past,
/// and what none should do fails the test: complain in its console, throw, ask another machine,
/// break the page's own policy.
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /// Nothing that would call home or differ from run to run.
    private static final List<String> FLAGS =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private record Launched(Playwright playwright, com.microsoft.playwright.Browser chromium)
            implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    private final List<Page> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private com.microsoft.playwright.Browser chromium;

    @Override
    public void beforeEach(ExtensionContext test) {
        chromium =
                test.getStore(
                                ExtensionContext.StoreScope.LAUNCHER_SESSION,
                                ExtensionContext.Namespace.GLOBAL)
                        .computeIfAbsent(Launched.class, key -> launch(), Launched.class)
                        .chromium();
    }

    private static Launched launch() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String missing = "no browser on PATH: one of " + String.join(", ", NAMES);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing + "; the tests of the page are skipped");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LONG.toMillis());
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Launched(
                playwright,
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(found.get())
                                        .setArgs(FLAGS)));
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A window as large as a laptop's, in light colours, at an address.
    public Page open(String address) {
        return open(Look.DESKTOP, address);
    }

    public Page open(Look look, String address) {
        Page page = window(look, true);
        page.navigate(address);
        return page;
    }

    /// A window in which scripts do not run.
    public Page openWithoutScripts(Look look, String address) {
        Page page = window(look, false);
        page.navigate(address);
        return page;
    }

    /// An empty window.
    public Page window(Look look, boolean scripts) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.colours())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setHasTouch(look.touch())
                                .setIsMobile(look.touch())
                                .setJavaScriptEnabled(scripts)
                                .setLocale("en-GB"));
        context.setDefaultTimeout(Patience.LONG.toMillis());
        context.onConsoleMessage(said -> complain("console " + said.type() + ": " + said.text()));
        context.onWebError(error -> complain("error: " + error.error()));
        context.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !THIS_MACHINE.contains(address.getHost())) {
                complain("asked another machine: " + address);
            }
        });
        context.exposeBinding("tellTest", (source, words) -> complaints.add("policy: " + words[0]));
        context.addInitScript(
                "addEventListener('securitypolicyviolation',"
                        + " (event) => tellTest(event.violatedDirective + ' ' + event.blockedURI))");
        Page page = context.newPage();
        windows.add(page);
        return page;
    }

    private void complain(String words) {
        complaints.add(words);
    }

    /// Allows a complaint for the rest of the test.
    public void expect(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /// Keeps what a window shows in `target/screenshots`.
    public static Path picture(Page page, String name) {
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        for (Page page : windows) {
            if (failed && !page.isClosed()) {
                String method = test.getRequiredTestMethod().getName();
                picture(
                        page,
                        "failed-" + test.getRequiredTestClass().getSimpleName() + "-" + method);
            }
            page.context().close();
        }
        complaints.removeIf(
                words -> expected.stream().anyMatch(pattern -> pattern.matcher(words).find()));
        if (!failed && !complaints.isEmpty()) {
            throw new AssertionError("the browser complained: " + String.join("\n", complaints));
        }
    }
}
