package org.bookwheel.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.bookwheel.search.BadQueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an index lies on a cluster, and who asks there.
class ClusterAddressTest {

    @Test
    void anAddressNamesNodesAndAnIndex() {
        ClusterAddress address = ClusterAddress.of("https://one:9201,two,[::1]:9203/my-works_2");
        assertThat(address.nodes())
                .containsExactly(
                        URI.create("https://one:9201"),
                        URI.create("https://two:9200"),
                        URI.create("https://[::1]:9203"));
        assertThat(address.index()).isEqualTo("my-works_2");
        assertThat(address).hasToString("https://one:9201,two:9200,[::1]:9203/my-works_2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://one:9200",
                "http://one:9200/",
                "http:///works",
                "http://one,,two/works",
                "http://one:x/works",
                "http://one/Works",
                "http://one/-works",
                "http://one/a/b",
                "http://one/works?x",
                "http://one/_all"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> ClusterAddress.of(typed))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("--index must be http://HOST:PORT/INDEX");
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotTold() {
        assertThatThrownBy(() -> ClusterAddress.of("https://me:secret@one:9200/works"))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("user and password belong in the environment")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whoAsksIsNamedInTheEnvironment() {
        assertThat(Credentials.header(Map.of())).isEmpty();
        assertThat(
                        Credentials.header(
                                Map.of(
                                        "BOOKWHEEL_CLUSTER_USER",
                                        "me",
                                        "BOOKWHEEL_CLUSTER_PASSWORD",
                                        "pä:ss")))
                .contains("Basic bWU6cMOkOnNz");
        assertThat(
                        Credentials.header(
                                Map.of(
                                        "BOOKWHEEL_CLUSTER_USER",
                                        "me",
                                        "BOOKWHEEL_CLUSTER_TOKEN",
                                        "abc")))
                .contains("Bearer abc");
    }
}
