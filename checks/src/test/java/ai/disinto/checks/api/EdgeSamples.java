package ai.disinto.checks.api;

import ai.disinto.compose.edge.CaddyAdmin;
import ai.disinto.compose.edge.CertificatePlan;
import ai.disinto.compose.edge.EdgeControl;
import ai.disinto.compose.edge.EdgeControlBuilder;
import ai.disinto.compose.edge.EdgeRegistry;
import ai.disinto.compose.edge.EdgeRegistryFile;
import ai.disinto.compose.edge.Registration;
import ai.disinto.compose.edge.TunnelKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Samples of what the API of the edge takes. */
final class EdgeSamples {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    private static final EdgeRegistry REGISTRY = EdgeRegistry.parse("""
            {"version":1,"projects":{"sample":{"port":20000,"fqdn":"sample.example.org","pubkey":"%s",
             "registered_at":"2026-01-01T00:00:00Z"}}}
            """.formatted(KEY), "registry.json");
    private static final CaddyAdmin ADMIN = CaddyAdmin.at(URI.create("http://127.0.0.1:9"));

    private EdgeSamples() {}

    static Map<Class<?>, Object> all() {
        EdgeControlBuilder builder = EdgeControl.builder()
                .domain("example.org")
                .registry(EdgeRegistryFile.in(Path.of("target", "sample-edge")))
                .admin(ADMIN)
                .authorizedKeys(Path.of("target", "sample-edge", "authorized_keys"))
                .audit(Path.of("target", "sample-edge", "edge.log"));
        return Map.of(
                TunnelKey.class,
                TunnelKey.parse(KEY),
                EdgeRegistry.class,
                REGISTRY,
                Registration.class,
                REGISTRY.projects().get(0),
                CaddyAdmin.class,
                ADMIN,
                CertificatePlan.class,
                CertificatePlan.subpath("example.org"),
                EdgeControlBuilder.class,
                builder,
                EdgeControl.class,
                builder.build());
    }
}
