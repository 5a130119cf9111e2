package ai.disinto.compose.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The host itself: its Caddy, its file of keys, its log. */
final class EdgeMachine implements EdgeHost {
    private final CaddyAdmin admin;
    private final Path keys;
    private final Path log;

    EdgeMachine(CaddyAdmin admin, Path keys, Path log) {
        this.admin = admin;
        this.keys = keys;
        this.log = log;
    }

    @Override
    public Set<Integer> portsOfOthers(Registration project) {
        return admin.portsOfOthers(project);
    }

    @Override
    public void route(Registration project) {
        admin.upsert(project);
    }

    @Override
    public void unroute(Registration project) {
        admin.remove(project);
    }

    @Override
    public List<RouteDrift> drift(EdgeRegistry registry) {
        return admin.drift(registry);
    }

    @Override
    public void repair(EdgeRegistry registry) {
        admin.repair(registry);
    }

    /** Others than the owner must be able to read it: the SSH server reads it as the user of the tunnels. */
    @Override
    public void writeKeys(EdgeRegistry registry) {
        String wanted = registry.authorizedKeys();
        if (!isThere(wanted)) {
            StateFile.of(keys, "rw-r--r--").write(wanted);
        }
    }

    @Override
    public void audit(AuditLine line) {
        StateFile.of(log, "rw-r-----").append(line.render());
    }

    private boolean isThere(String wanted) {
        try {
            return Files.exists(keys)
                    && Arrays.equals(Files.readAllBytes(keys), wanted.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw StateFile.failure(keys, "could not be read", e);
        }
    }
}
