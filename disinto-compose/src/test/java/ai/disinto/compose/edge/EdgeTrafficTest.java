package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests for projects, through a real Caddy, as the control plane lets them. */
class EdgeTrafficTest {
    private static final EdgeName BAKERY = EdgeName.of("bakery");
    private static final TunnelKey KEY = SampleKeys.number(1);
    private static final String NOBODY = "404 nobody here";

    @TempDir
    private Path folder;

    private EdgeHostFixture host;

    @BeforeEach
    void useFolder() {
        host = new EdgeHostFixture(folder);
    }

    @Test
    void requests_reachTheTunnel_fromRegisterToDeregister() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            EdgeControl control = host.control(caddy.address()).build();
            assertThat(caddy.ask("bakery.example.org")).isEqualTo(NOBODY);
            Registration bakery = control.register(BAKERY, KEY, "anna");
            try (LoopbackServer tunnel = EdgeHostFixture.tunnel(bakery)) {
                assertThat(tunnel.port()).as("the end of the tunnel").isGreaterThanOrEqualTo(20_000);
                assertThat(caddy.ask("bakery.example.org")).isEqualTo("200 bakery at bakery.example.org");
                assertThat(caddy.ask("cafe.example.org")).isEqualTo(NOBODY);
                control.deregister(BAKERY, KEY, "anna");
                assertThat(caddy.ask("bakery.example.org")).isEqualTo(NOBODY);
            }
        }
    }

    @Test
    void reload_forgetsRoutes_andReconcileBringsThemBack() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            EdgeControl control = host.control(caddy.address()).build();
            Registration bakery = control.register(BAKERY, KEY, "anna");
            try (LoopbackServer tunnel = EdgeHostFixture.tunnel(bakery)) {
                assertThat(tunnel.port()).as("the end of the tunnel").isGreaterThanOrEqualTo(20_000);
                caddy.reload();
                assertThat(caddy.ask("bakery.example.org")).isEqualTo(NOBODY);
                assertThat(control.reconcile()).extracting(RouteDrift::kind).containsExactly(RouteDrift.Kind.MISSING);
                assertThat(caddy.ask("bakery.example.org")).isEqualTo("200 bakery at bakery.example.org");
                assertThat(control.reconcile()).isEmpty();
            }
        }
    }

    @Test
    void subdomains_reachTheTunnel() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            EdgeControl control = host.control(caddy.address()).subdomains().build();
            assertThat(control.answer("register bakery " + KEY, "anna")).contains("\"ci\":\"ci.bakery.example.org\"");
            try (LoopbackServer tunnel = EdgeHostFixture.tunnel(control.list().get(0))) {
                assertThat(tunnel.port()).as("the end of the tunnel").isGreaterThanOrEqualTo(20_000);
                assertThat(caddy.ask("forge.bakery.example.org")).isEqualTo("200 bakery at forge.bakery.example.org");
                assertThat(caddy.ask("Chat.Bakery.example.org")).startsWith("200 bakery");
                assertThat(caddy.ask("www.bakery.example.org"))
                        .startsWith("200")
                        .doesNotContain("bakery");
            }
        }
    }

    /** An old tunnel that is still open would get the requests of the next project. */
    @Test
    void portOfATunnelThatIsStillOpen_isNotGivenToTheNextProject() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            EdgeControl control = host.control(caddy.address()).build();
            Registration bakery = control.register(BAKERY, KEY, "anna");
            try (LoopbackServer tunnel = EdgeHostFixture.tunnel(bakery)) {
                assertThat(tunnel.port()).as("the end of the tunnel").isGreaterThanOrEqualTo(20_000);
                control.deregister(BAKERY, KEY, "anna");
                Registration cafe = control.register(EdgeName.of("cafe"), SampleKeys.number(2), "ben");
                assertThat(cafe.port()).isGreaterThan(bakery.port());
                assertThat(caddy.ask("cafe.example.org")).startsWith("502");
            }
        }
    }

    @Test
    void caddyThatIsDown_changesNothing_andLosesNothing() throws Exception {
        EdgeControl control;
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            control = host.control(caddy.address()).build();
            control.register(BAKERY, KEY, "anna");
        }
        String before = host.registry().read().render() + Files.readString(host.keys());
        assertThatExceptionOfType(CaddyAdminException.class)
                .isThrownBy(() -> control.register(EdgeName.of("cafe"), SampleKeys.number(2), "ben"));
        assertThatExceptionOfType(CaddyAdminException.class).isThrownBy(() -> control.deregister(BAKERY, KEY, "anna"));
        assertThat(control.answer("deregister bakery " + KEY, "anna"))
                .isEqualTo("{\"error\":\"edge server failed, try again\"}");
        assertThat(host.registry().read().render() + Files.readString(host.keys()))
                .isEqualTo(before);
    }

    @Test
    void files_haveTheirModes_andTheLogItsLines() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            EdgeControl control = host.control(caddy.address()).build();
            control.answer("register bakery " + KEY + " a comment", "ops anna\n");
            control.answer("deregister bakery " + KEY, "ops-ben");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(host.keys())))
                    .isEqualTo("rw-r--r--");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(host.log())))
                    .isEqualTo("rw-r-----");
            assertThat(Files.readAllLines(host.log()))
                    .hasSize(2)
                    .allMatch(line -> line.matches("[0-9TZ:-]+ (de)?register project=bakery port=2\\d{4}"
                            + " pubkey_fp=SHA256:\\S{43} caller=ops\\S+"));
        }
    }

    @Test
    void allowlistThatIsBroken_letsNobodyIn() throws Exception {
        try (RunningCaddy caddy = RunningCaddy.start(folder, EdgeHostFixture.CATCH_ALL)) {
            EdgeControl control = host.control(caddy.address()).build();
            Files.writeString(folder.resolve("allowlist.json"), "{");
            assertThat(control.answer("register bakery " + KEY, "anna"))
                    .isEqualTo("{\"error\":\"edge is out of order, tell its operator\"}");
            Files.writeString(folder.resolve("allowlist.json"), "{\"version\":1,\"allowed\":{}}");
            assertThat(control.answer("register bakery " + KEY, "anna")).isEqualTo("{\"error\":\"name not approved\"}");
        }
    }
}
