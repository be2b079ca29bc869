package org.bookwheel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A real OpenSearch cluster of three nodes on this machine, each a process of its own, which can
/// be killed as by a crash and started again. `mvn verify -Pcluster` fetches it and says where it
/// is. Started once for all tests of a JVM, ended with it.
public final class SearchCluster {

    /// Where OpenSearch was unpacked.
    private static final Path HOME =
            Path.of(System.getProperty("cluster.home", "target/cluster/opensearch-3.8.0"))
                    .toAbsolutePath();

    /// Somebody who may not do all that root may: OpenSearch does not run as root.
    private static final int NOBODY = 65_534;

    private static final int NODES = 3;

    private static SearchCluster started;

    private final Path folder;
    private final int[] ports = new int[2 * NODES];
    private final Process[] nodes = new Process[NODES];
    private final HttpClient client = HttpClient.newHttpClient();

    private SearchCluster() throws IOException {
        folder = Files.createTempDirectory("cluster");
        List<ServerSocket> taken = new ArrayList<>();
        for (int i = 0; i < ports.length; i++) {
            taken.add(new ServerSocket(0));
            ports[i] = taken.getLast().getLocalPort();
        }
        for (ServerSocket one : taken) {
            one.close();
        }
        for (int i = 0; i < NODES; i++) {
            configure(i);
            start(i);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        awaitNodes(NODES);
    }

    public static synchronized SearchCluster started() {
        if (started == null) {
            try {
                started = new SearchCluster();
                started.killNowAndThen(Integer.getInteger("cluster.kills", 0));
            } catch (IOException unstartable) {
                throw new UncheckedIOException(unstartable);
            }
        }
        return started;
    }

    /// Kills one node after the other, and starts each again, for as long as the tests run.
    ///
    /// @param seconds between two of these; none if 0
    private void killNowAndThen(int seconds) {
        if (seconds > 0) {
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        for (int i = 0; ; i = (i + 1) % NODES) {
                            LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
                            kill(i);
                            LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
                            revive(i);
                        }
                    });
        }
    }

    /// Where an index is on all nodes.
    public String address(String index) {
        return Stream.of(0, 1, 2)
                .map(node -> "127.0.0.1:" + ports[node])
                .collect(Collectors.joining(",", "http://", "/" + index));
    }

    private Path node(int node) {
        return folder.resolve("node" + node);
    }

    private void configure(int node) throws IOException {
        Path conf = node(node).resolve("conf");
        Files.createDirectories(conf.resolve("jvm.options.d"));
        for (String name : List.of("data", "logs", "tmp")) {
            Files.createDirectories(node(node).resolve(name));
        }
        Files.copy(HOME.resolve("config/log4j2.properties"), conf.resolve("log4j2.properties"));
        List<String> options =
                Files.readAllLines(HOME.resolve("config/jvm.options")).stream()
                        .filter(line -> !line.matches(".*(Xlog:gc|-Xm[sx]1g).*"))
                        .map(line -> line.replace("logs/", node(node) + "/logs/"))
                        .toList();
        Files.write(conf.resolve("jvm.options"), options);
        String seeds =
                Stream.of(0, 1, 2)
                        .map(other -> "\"127.0.0.1:" + ports[NODES + other] + "\"")
                        .collect(Collectors.joining(", "));
        Files.writeString(
                conf.resolve("opensearch.yml"),
                """
                cluster.name: test
                node.name: n%1$d
                path.data: %2$s/data
                path.logs: %2$s/logs
                network.host: 127.0.0.1
                http.port: %3$d
                transport.port: %4$d
                discovery.seed_hosts: [%5$s]
                cluster.initial_cluster_manager_nodes: [n0, n1, n2]
                cluster.routing.allocation.disk.threshold_enabled: false
                cluster.fault_detection.follower_check.interval: 1s
                """
                        .formatted(node, node(node), ports[node], ports[NODES + node], seeds));
    }

    /// Starts a node, and waits for nobody.
    public synchronized void start(int node) {
        try {
            launch(node);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private void launch(int node) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            // of the others files come and go
            giveAway(node(node));
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(HOME.resolve("bin/opensearch").toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPENSEARCH_PATH_CONF", node(node) + "/conf");
        builder.environment().put("OPENSEARCH_TMPDIR", node(node) + "/tmp");
        builder.environment()
                .put(
                        "OPENSEARCH_JAVA_OPTS",
                        "-Xms512m -Xmx512m -Djava.io.tmpdir=" + node(node) + "/tmp");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("n" + node + ".log").toFile()));
        nodes[node] = builder.start();
    }

    private static void giveAway(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.setAttribute(one, "unix:uid", NOBODY);
                Files.setAttribute(one, "unix:gid", NOBODY);
            }
        }
    }

    /// Ends a node as a crash would.
    ///
    /// @param node from 0
    public synchronized void kill(int node) {
        nodes[node].descendants().forEach(ProcessHandle::destroyForcibly);
        nodes[node].destroyForcibly();
        nodes[node].onExit().join();
    }

    /// Ends all nodes.
    public void killAll() {
        for (int node = 0; node < NODES; node++) {
            kill(node);
        }
    }

    /// Starts all nodes, and waits for nobody.
    public void startAll() {
        for (int node = 0; node < NODES; node++) {
            start(node);
        }
    }

    /// Starts a node again; others know it when this returns.
    public synchronized void revive(int node) {
        start(node);
        awaitNodes((int) Stream.of(nodes).filter(Process::isAlive).count());
    }

    private void awaitNodes(int count) {
        Await.until(
                () -> "%d nodes know each other, see %s".formatted(count, folder),
                Patience.LONG,
                () -> {
                    for (int i = 0; i < NODES; i++) {
                        if (nodes[i].isAlive() && health(i).contains(count + ",\"number_of_data")) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private String health(int node) {
        try {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:%d/_cluster/health?cluster_manager_timeout=1s"
                                                            .formatted(ports[node])))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private void stop() {
        killAll();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
