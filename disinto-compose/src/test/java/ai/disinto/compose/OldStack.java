package ai.disinto.compose;

/** A file such as generators of text write: short forms all over, names after the project, no stamp. */
final class OldStack {
    static final String TEXT = """
            # docker-compose.yml
            services:
              forgejo:
                image: codeberg.org/forgejo/forgejo:11.0
                container_name: disinto-forgejo
                restart: unless-stopped
                security_opt:
                  - apparmor=unconfined
                ports:
                  - "3000:3000"
                volumes:
                  - forgejo-data:/data
                environment:
                  FORGEJO__database__DB_TYPE: sqlite3
                  FORGEJO__server__ROOT_URL: ${FORGEJO_ROOT_URL:-http://forgejo:3000/}
                healthcheck:
                  test: ["CMD", "wget", "-q", "--spider", "http://localhost:3000/api/v1/version"]
                  interval: 5s
                  timeout: 3s
                  retries: 30
                  start_period: 30s
                networks:
                  - disinto-net

              woodpecker-agent:
                image: woodpeckerci/woodpecker-agent:v3
                restart: unless-stopped
                network_mode: host
                privileged: true
                volumes:
                  - /var/run/docker.sock:/var/run/docker.sock
                environment:
                  - WOODPECKER_SERVER=localhost:9000
                  - WOODPECKER_AGENT_SECRET=${WOODPECKER_AGENT_SECRET:-}
                depends_on:
                  - woodpecker

              woodpecker:
                image: woodpeckerci/woodpecker-server:v3
                restart: unless-stopped
                ports: ["8000:8000", "9000:9000"]
                volumes: ["woodpecker-data:/var/lib/woodpecker"]
                depends_on:
                  forgejo:
                    condition: service_healthy
                networks: [disinto-net]

            volumes:
              forgejo-data:
              woodpecker-data:

            networks:
              disinto-net:
                driver: bridge
            """;

    private OldStack() {}

    static ComposeFile file() {
        return ComposeFile.parse(TEXT, "docker-compose.yml");
    }

    static ComposeFile with(String old, String now) {
        if (!TEXT.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return ComposeFile.parse(TEXT.replace(old, now), "docker-compose.yml");
    }
}
