package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client does to a real Caddy. */
class CaddyAdminTest {
    private static final String CATCH_ALL = "http://*.example.org {\n respond \"nobody here\" 404\n}";
    private static final Registration BAKERY = EdgeRegistryTest.project("bakery", 20_003);
    private static final Registration CAFE = EdgeRegistryTest.project("cafe", 20_004);
    private static final String ROUTE = "{\"@id\":\"edge-bakery\",\"handle\":[{\"handler\":\"reverse_proxy\","
            + "\"upstreams\":[{\"dial\":\"127.0.0.1:20003\"}]}],\"match\":[{\"host\":[\"bakery.example.org\"]}],"
            + "\"terminal\":true}";
    private static final String OLD_ROUTE = "{\"handle\":[{\"handler\":\"subroute\",\"routes\":[{\"handle\":[{"
            + "\"handler\":\"reverse_proxy\",\"upstreams\":[{\"dial\":\"127.0.0.1:20001\"}]}]}]}],"
            + "\"match\":[{\"host\":[\"bakery.example.org\"]}]}";

    @TempDir
    private Path folder;

    @Test
    void route_isPutBeforeTheCatchAll_once() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, CATCH_ALL)) {
            String before = caddy.config("apps/http/servers/srv0/routes/0");
            assertThat(caddy.client().upsert(BAKERY)).isTrue();
            assertThat(caddy.config("apps/http/servers/srv0/routes/0")).isEqualTo(ROUTE);
            assertThat(caddy.config("apps/http/servers/srv0/routes/1")).isEqualTo(before);
            assertThat(caddy.client().upsert(BAKERY)).isFalse();
            assertThat(caddy.client().routes())
                    .containsExactly(new EdgeRoute("srv0", "edge-bakery", List.of("bakery.example.org"), 20_003));
        }
    }

    @Test
    void bothServers_getTheRoute_inOneChange() throws Exception {
        String sites = "http://*.example.org {\n respond 404\n}\n:HTTPS {\n respond 404\n}\n:0 {\n respond 404\n}";
        try (RunningCaddy caddy = RunningCaddy.start(folder, sites)) {
            assertThat(caddy.client().servers()).hasSize(2);
            caddy.client().upsert(BAKERY);
            assertThat(caddy.client().routes())
                    .extracting(route -> route.id().orElseThrow())
                    .containsExactly(
                            "edge-bakery",
                            "edge-bakery." + caddy.client().servers().get(1));
            assertThat(caddy.client().remove(BAKERY)).isTrue();
            assertThat(caddy.client().remove(BAKERY)).isFalse();
            assertThat(caddy.client().routes()).isEmpty();
        }
    }

    @Test
    void serverWithoutRoutes_getsItsFirst() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, ":HTTP {\n}")) {
            assertThat(caddy.config("apps/http/servers/srv0/routes")).isEqualTo("null");
            assertThat(caddy.client().remove(BAKERY)).isFalse();
            caddy.client().upsert(BAKERY);
            assertThat(caddy.config("apps/http/servers/srv0/routes")).isEqualTo("[" + ROUTE + "]");
        }
    }

    @Test
    void routesOfOlderVersions_areReplaced_andOthersStay() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, CATCH_ALL)) {
            String others = "{\"@id\":\"mine\",\"match\":[{\"host\":[\"bakery.example.org\"],\"path\":[\"/x\"]}],"
                    + "\"handle\":[{\"handler\":\"static_response\",\"body\":\"\\u00e9\\u2028\"}]}";
            caddy.send("PUT", "apps/http/servers/srv0/routes/0", others);
            String kept = caddy.config("apps/http/servers/srv0/routes/0");
            caddy.send("POST", "apps/http/servers/srv0/routes", OLD_ROUTE);
            caddy.send("POST", "apps/http/servers/srv0/routes", OLD_ROUTE);
            caddy.client().upsert(BAKERY);
            assertThat(caddy.config("apps/http/servers/srv0/routes/0")).isEqualTo(ROUTE);
            assertThat(caddy.config("apps/http/servers/srv0/routes/1")).isEqualTo(kept);
            assertThat(caddy.client().routes()).hasSize(1);
            assertThat(caddy.config("apps/http/servers/srv0/routes/3")).contains("error");
        }
    }

    @Test
    void drift_isFoundAndRepaired_inOneChange() throws Exception {
        EdgeRegistry registry = EdgeRegistry.empty().with(BAKERY).with(CAFE);
        try (RunningCaddy caddy = RunningCaddy.start(folder, CATCH_ALL)) {
            CaddyAdmin admin = caddy.client();
            admin.upsert(EdgeRegistryTest.project("gone", 20_009));
            caddy.send("POST", "apps/http/servers/srv0/routes", ROUTE.replace("20003", "20001"));
            caddy.send("POST", "apps/http/servers/srv0/routes", OLD_ROUTE);
            caddy.send("POST", "apps/http/servers/srv0/routes", OLD_ROUTE.replace("bakery", "strange"));
            assertThat(admin.drift(registry))
                    .extracting(RouteDrift::toString)
                    .containsExactlyInAnyOrder(
                            "duplicate bakery on srv0",
                            "wrong bakery on srv0",
                            "shadowed bakery on srv0",
                            "missing cafe on srv0",
                            "stale gone.example.org on srv0",
                            "occupied strange.example.org on srv0");
            assertThat(admin.repair(registry)).isTrue();
            assertThat(admin.drift(registry))
                    .extracting(RouteDrift::toString)
                    .containsExactly("occupied strange.example.org on srv0");
            assertThat(admin.repair(registry)).isFalse();
        }
    }

    @Test
    void subdomains_leadToTheTunnelToo() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, CATCH_ALL)) {
            caddy.client().upsert(BAKERY);
            assertThat(caddy.client()
                            .withSubdomains()
                            .drift(EdgeRegistry.empty().with(BAKERY)))
                    .extracting(RouteDrift::kind)
                    .containsExactly(RouteDrift.Kind.WRONG);
            caddy.client().withSubdomains().upsert(BAKERY);
            assertThat(caddy.client().routes())
                    .singleElement()
                    .satisfies(route -> assertThat(route.hosts())
                            .containsExactly(
                                    "bakery.example.org",
                                    "forge.bakery.example.org",
                                    "ci.bakery.example.org",
                                    "chat.bakery.example.org"));
        }
    }

    @Test
    void caddyWithoutAServerOnItsPorts_isSaidToBe() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, "")) {
            assertThatExceptionOfType(CaddyAdminException.class)
                    .isThrownBy(() -> caddy.client().upsert(BAKERY))
                    .withMessageContaining("give Caddy a site on :80 or :443")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(CaddyAdminException.Reason.NO_SERVER));
        }
    }

    @Test
    void changesOfOthers_meanwhile_areKept() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, CATCH_ALL)) {
            List<Thread> writers = new ArrayList<>();
            Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 4; i++) {
                Registration project = EdgeRegistryTest.project("project-" + i, 20_010 + i);
                Thread writer = new Thread(() -> caddy.client().upsert(project));
                writer.setUncaughtExceptionHandler((thread, e) -> failures.add(e));
                writers.add(writer);
                writer.start();
            }
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failures).isEmpty();
            assertThat(caddy.client().routes()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost:2019",
                "localhost:2019",
                "http://localhost:2019/config",
                "http://u:p@localhost:2019",
                "http://localhost:2019/?a",
                "/config"
            })
    void address_withMoreThanAHost_isRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaddyAdmin.at(URI.create(address)))
                .withMessageStartingWith("address ")
                .withMessageNotContaining("u:p");
    }
}
