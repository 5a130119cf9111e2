package ai.disinto.benchmarks.agents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A factory with many projects and agents, as its folder has it. */
final class FactoryFolder {
    private static final List<String> MARKERS =
            List.of("dev", "reviewer", "gardener", "architect", "planner", "predictor", "supervisor");

    private final int projects;
    private final int agentsEach;

    FactoryFolder(int projects, int agentsEach) {
        this.projects = projects;
        this.agentsEach = agentsEach;
    }

    Path write(Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("projects"));
        Path state = Files.createDirectories(root.resolve("state"));
        StringBuilder compose = new StringBuilder("services:\n");
        service(compose, "agents", "AGENT_ROLES: \"review,dev,gardener,architect,planner,predictor\"");
        for (int i = 0; i < projects; i++) {
            Files.writeString(folder.resolve("project-" + i + ".toml"), project(i, compose));
        }
        Files.writeString(root.resolve("docker-compose.yml"), compose);
        for (String marker : MARKERS) {
            Files.createFile(state.resolve("." + marker + "-active"));
        }
        return root;
    }

    private String project(int number, StringBuilder compose) {
        StringBuilder out = new StringBuilder(String.format("""
                # installation-local, keep the comments
                name           = "project-%1$d"
                repo           = "acme/project-%1$d"
                ops_repo       = "factory-admin/project-%1$d-ops"
                forge_url      = "http://localhost:3000"
                repo_root      = "/srv/project-%1$d"
                ops_repo_root  = "/srv/project-%1$d-ops"
                primary_branch = "main"

                [ci]
                woodpecker_repo_id = %1$d      # 0 = not connected
                stale_minutes      = 45

                [monitoring]
                check_prs            = true
                check_dev_agent      = true
                check_pipeline_stall = true
                """, number));
        for (int i = 0; i < agentsEach; i++) {
            String name = "agent-" + number + "-" + i;
            out.append(String.format("""

                    [agents.%1$s]
                    base_url      = "http://10.0.0.5:8081"
                    model         = "coder-30b"
                    roles         = ["dev", "review"]
                    forge_user    = "%1$s-bot"
                    compact_pct   = 60
                    poll_interval = 60
                    """, name));
            service(compose, "agents-" + name, variables(name));
        }
        return out.toString();
    }

    private static String variables(String name) {
        String suffix = name.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_BOT";
        return String.format("""
                FORGE_TOKEN: "${FORGE_TOKEN_%1$s:?hire the agent first}"
                      FORGE_PASS: "${FORGE_PASS_%1$s:-}"
                      FORGE_BOT_USER_%1$s: %2$s-bot
                      AGENT_ROLES: "dev,review"
                      ANTHROPIC_BASE_URL: "http://10.0.0.5:8081"
                      CLAUDE_MODEL: coder-30b""", suffix, name);
    }

    /** A service as long as a generated one. */
    private static void service(StringBuilder out, String name, String variables) {
        out.append(String.format("""
                  # The agent %1$s.
                  %1$s:
                    image: "registry.example/disinto/agents:${DISINTO_VERSION:-v1.2.3}"
                    container_name: disinto-%1$s
                    restart: unless-stopped
                    networks: [disinto-net]
                    environment:
                      FORGE_URL: "http://forgejo:3000"
                      FORGE_BOT_USERNAMES: "${FORGE_BOT_USERNAMES:-}"
                      WOODPECKER_TOKEN: "${WOODPECKER_TOKEN:-}"
                      FACTORY_REPO: "${FACTORY_REPO:-disinto-admin/disinto}"
                      DISINTO_CONTAINER: "1"
                      WOODPECKER_DATA_DIR: "/woodpecker-data"
                      CLAUDE_TIMEOUT: "${CLAUDE_TIMEOUT:-7200}"
                      CLAUDE_CONFIG_DIR: "${CLAUDE_CONFIG_DIR:-/var/lib/disinto/claude-shared/config}"
                      FORGE_REPO: acme/shop
                      PROJECT_NAME: shop
                      PROJECT_REPO_ROOT: "/home/agent/repos/shop"
                      WOODPECKER_REPO_ID: "3"
                      %2$s
                      POLL_INTERVAL: "60"
                      GARDENER_INTERVAL: "21600"
                      ARCHITECT_INTERVAL: "21600"
                      PLANNER_INTERVAL: "43200"
                      SUPERVISOR_INTERVAL: "1200"
                      CLAUDE_AUTOCOMPACT_PCT_OVERRIDE: "60"
                      CLAUDE_CODE_ENABLE_TELEMETRY: "0"
                    volumes:
                      - type: volume
                        source: %1$s-data
                        target: "/home/agent/data"
                      - type: volume
                        source: project-repos-%1$s
                        target: "/home/agent/repos"
                      - type: bind
                        source: "${CLAUDE_SHARED_DIR:-/var/lib/disinto/claude-shared}"
                        target: "${CLAUDE_SHARED_DIR:-/var/lib/disinto/claude-shared}"
                      - type: bind
                        source: "./projects"
                        target: "/home/agent/disinto/projects"
                        read_only: true
                      - type: bind
                        source: "./state"
                        target: "/home/agent/disinto/state"
                    depends_on:
                      forgejo:
                        condition: service_healthy
                      woodpecker:
                        condition: service_started
                    healthcheck:
                      test: [CMD, pgrep, "-f", entrypoint.sh]
                      interval: "60s"
                      timeout: "5s"
                      retries: 3
                      start_period: "30s"
                    security_opt: ["apparmor=unconfined"]
                    labels:
                      com.disinto.managed: "true"

                """, name, variables));
    }
}
