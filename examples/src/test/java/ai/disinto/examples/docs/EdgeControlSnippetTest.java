package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.compose.edge.CaddyAdmin;
import ai.disinto.compose.edge.CaddyAdminException;
import ai.disinto.compose.edge.EdgeControl;
import ai.disinto.compose.edge.EdgeName;
import ai.disinto.compose.edge.EdgeRegistry;
import ai.disinto.compose.edge.EdgeRegistryFile;
import ai.disinto.compose.edge.Registration;
import ai.disinto.compose.edge.RouteDrift;
import ai.disinto.compose.edge.TunnelKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeControlSnippetTest {
    private static final String LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f anna@laptop";

    @TempDir
    private Path folder;

    private CaddyStandIn caddy;
    private URI address;

    @BeforeEach
    void startCaddy() throws Exception {
        caddy = CaddyStandIn.start();
        address = caddy.address();
    }

    @AfterEach
    void stopCaddy() {
        caddy.close();
    }

    private EdgeControl control() {
        // region control
        EdgeControl control = EdgeControl.builder()
                .domain("example.org")
                .registry(EdgeRegistryFile.in(folder.resolve("disinto"))) // /var/lib/disinto
                .admin(CaddyAdmin.at(address)) // http://localhost:2019
                .authorizedKeys(folder.resolve("authorized_keys"))
                .allowlist(folder.resolve("allowlist.json"))
                .audit(folder.resolve("edge.log"))
                .build();
        // endregion
        return control;
    }

    @Test
    void project_isRegisteredAndDeregistered() {
        EdgeControl control = control();
        // region register
        TunnelKey key = TunnelKey.parse(LINE); // the content of tunnel_key.pub
        Registration done = control.register(EdgeName.of("bakery"), key, "ops-anna");
        int port = done.port(); // 20000
        String name = done.fqdn(); // bakery.example.org
        control.deregister(EdgeName.of("bakery"), key, "ops-anna");
        // endregion
        assertThat(name + port).startsWith("bakery.example.org2");
        assertThat(control.list()).isEmpty();
    }

    @Test
    void key_isReplacedByTheOperator() {
        EdgeControl control = control();
        TunnelKey newKey = TunnelKey.parse(LINE);
        control.register(EdgeName.of("bakery"), newKey, "ops-anna");
        // region replace
        Registration changed = control.replaceKey(EdgeName.of("bakery"), newKey, "operator");
        // endregion
        assertThat(changed.key()).isEqualTo(newKey);
    }

    @Test
    void forcedCommand_isAnswered() {
        EdgeControl control = control();
        String command = "register bakery " + LINE;
        // region answer
        String json = control.answer(command, "ops-anna"); // SSH_ORIGINAL_COMMAND; who asks is in authorized_keys
        // endregion
        assertThat(json).startsWith("{\"port\":2").endsWith(",\"fqdn\":\"bakery.example.org\"}");
    }

    @Test
    void routes_areReconciled() {
        EdgeControl control = control();
        // region reconcile
        List<RouteDrift> mended = control.reconcile();
        // endregion
        assertThat(mended).isEmpty();
    }

    @Test
    void caddy_isAskedAlone() throws Exception {
        EdgeRegistry registry = EdgeRegistry.empty();
        // region admin
        CaddyAdmin admin = CaddyAdmin.at(address);
        Set<String> servers = Set.copyOf(admin.servers()); // those on :80 and :443
        List<RouteDrift> differences = admin.drift(registry);
        admin.repair(registry);
        // endregion
        assertThat(servers).containsExactly("srv0");
        assertThat(differences).isEmpty();
        caddy.close();
        assertThatExceptionOfType(CaddyAdminException.class).isThrownBy(admin::routes);
    }
}
