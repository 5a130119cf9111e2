package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.compose.caddy.Routing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stack is told: images, ports, tunnel, and the addresses that follow. */
class ChoicesTest {
    @ParameterizedTest
    @ValueSource(strings = {"registry.example", "ghcr.io/acme", "localhost:5000", "127.0.0.1:5000/a/b_c"})
    void registry_isAHostWithAPath(String registry) {
        ImageSource source = ImageSource.registry(registry, "v1.2.3");
        assertThat(source.registry()).contains(registry);
        assertThat(source.version()).contains("v1.2.3");
        assertThat(source).isEqualTo(ImageSource.registry(registry, "v1.2.3")).isNotEqualTo(ImageSource.built());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://x", "x/", "/x", "X.example", "a b", "a$b", "a\nb", "a..", "x:port", "a//b"})
    void registry_thatIsNone_isRefused(String registry) {
        assertThatThrownBy(() -> ImageSource.registry(registry, "v1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("registry must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".1", "-1", "a b", "a:b", "a$b", "v1\n", "ä"})
    void version_thatIsNoTag_isRefused(String version) {
        assertThatThrownBy(() -> ImageSource.registry("x", version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("version must be");
    }

    @Test
    void ports_ofASecondFactory_areShifted() {
        assertThat(Ports.standard().shifted(10_000))
                .isEqualTo(new Ports(13_000, 18_000, 19_000, 13_333, 10_080, 10_443));
        assertThatThrownBy(() -> Ports.standard().shifted(60_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("68000");
    }

    @ParameterizedTest
    @CsvSource({"-oProxyCommand=x, 1, tunnel", "a b, 1, tunnel", "edge, 0, tunnel", "edge, 1, -x", "edge, 1, 'a b'"})
    void tunnel_thatCouldBeAnOption_isRefused(String host, int port, String user) {
        assertThatThrownBy(() -> new Tunnel(host, port, user)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tunnel_usesTheAccountThatTheEdgeHostMakes() {
        assertThat(Tunnel.to("edge.example.org", 20_003).user()).isEqualTo("disinto-tunnel");
    }

    @Test
    void urls_ofSubpaths() {
        assertThat(PublicUrls.of(Routing.subpath("harb.example.org"), Ports.standard()))
                .isEqualTo(new PublicUrls(
                        "https://harb.example.org/forge/",
                        "https://harb.example.org/forge/",
                        "https://harb.example.org/ci",
                        "https://harb.example.org/ci/authorize",
                        "http://woodpecker:8000/ci",
                        "https://harb.example.org/chat/oauth/callback"));
    }

    @Test
    void urls_ofSubdomains() {
        assertThat(PublicUrls.of(Routing.subdomain("harb.example.org"), Ports.standard()))
                .isEqualTo(new PublicUrls(
                        "https://forge.harb.example.org/",
                        "https://forge.harb.example.org/",
                        "https://ci.harb.example.org",
                        "https://ci.harb.example.org/authorize",
                        "http://woodpecker:8000",
                        "https://chat.harb.example.org/oauth/callback"));
    }

    @Test
    void urls_withoutAPublicName() {
        assertThat(PublicUrls.of(Routing.local(), Ports.standard().shifted(1)))
                .isEqualTo(new PublicUrls(
                        "http://forgejo:3000/",
                        "http://localhost:3001/",
                        "http://localhost:8001",
                        "http://localhost:8001/authorize",
                        "http://woodpecker:8000",
                        "http://localhost:81/chat/oauth/callback"));
    }

    @Test
    void valuesOfAFile_areChecked() {
        assertThatThrownBy(() -> new PortMapping("localhost", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortMapping("", 1, 70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HealthCheck(List.of(), Duration.ZERO, Duration.ZERO, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HealthCheck(
                        List.of(ComposeText.of("CMD")), Duration.ofSeconds(-1), Duration.ZERO, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PortMapping("[::1]", 1, 2)).hasToString("[::1]:1:2");
    }
}
