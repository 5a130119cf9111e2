package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    @Test
    void publicName_isInLowerCase() {
        assertThat(Routing.subpath("Harb.Example.ORG")).isEqualTo(Routing.subpath("harb.example.org"));
        assertThat(Routing.subpath("harb.example.org")).hasToString("subpath harb.example.org");
        assertThat(Routing.local().publicName()).isEmpty();
    }

    @Test
    void nameOf_aService_hasItBeforeThePublicNameForSubdomainsOnly() {
        assertThat(Routing.subdomain("harb.example.org").nameOf("forge")).contains("forge.harb.example.org");
        assertThat(Routing.subpath("harb.example.org").nameOf("ci")).contains("harb.example.org");
        assertThat(Routing.local().nameOf("chat")).isEmpty();
        assertThatThrownBy(() -> Routing.local().nameOf("staging"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("staging");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "harb",
                ".example.org",
                "harb..org",
                "harb.example.org.",
                "-a.org",
                "a-.org",
                "a_b.org",
                "a b.org",
                "a.org/x",
                "a.org:80",
                "a.org\n",
                "{$X}.org",
                "10.0.0.1",
                "é.org",
                "*.example.org",
                "https://a.org"
            })
    void publicName_thatIsNoHostName_isRefused(String name) {
        assertThatThrownBy(() -> Routing.subpath(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Routing.subdomain(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publicName_leavesRoomForTheNamesBeforeIt() {
        String label = "a".repeat(60) + ".";
        String most = label.repeat(4) + "ab";
        assertThat(most).hasSize(246);
        assertThat(Routing.subdomain(most).nameOf("forge").orElseThrow()).hasSize(252);
        assertThatThrownBy(() -> Routing.subdomain(most + "cd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Routing.subdomain("a".repeat(64) + ".org"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
