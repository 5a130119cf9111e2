package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table: one change, at one place, with its severity. */
class ChangeRuleTest {
    private static final String NONE = "";

    /** A rule, the keys of a service before and after, and the place below the service. */
    record Row(ChangeRule rule, String before, String after, String place) {}

    private static Row row(ChangeRule rule, String before, String after, String place) {
        return new Row(rule, before, after, "services.a." + place);
    }

    static Stream<Row> rows() {
        return Stream.of(mounts(), guards(), running(), network(), environment(), leftOut())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> mounts() {
        return Stream.of(
                row(ChangeRule.MOUNT_DROPPED, "volumes: ['v:/data']", NONE, "mounts"),
                row(ChangeRule.MOUNT_SOURCE_CHANGED, "volumes: ['v:/data']", "volumes: ['w:/data']", "mounts"),
                row(ChangeRule.MOUNT_TARGET_CHANGED, "volumes: ['v:/data']", "volumes: ['v:/var']", "mounts"),
                row(ChangeRule.MOUNT_WRITABLE, "volumes: ['v:/data:ro']", "volumes: ['v:/data']", "mounts"),
                row(ChangeRule.MOUNT_READ_ONLY, "volumes: ['v:/data']", "volumes: ['v:/data:ro']", "mounts"),
                row(
                        ChangeRule.MOUNT_OF_SOCKET,
                        NONE,
                        "volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro']",
                        "mounts"),
                row(ChangeRule.MOUNT_OF_SOCKET, "volumes: ['./x:/run']", "volumes: ['/run:/run']", "mounts"),
                row(ChangeRule.MOUNT_OF_ALL_SECRETS, NONE, "volumes: ['./.env:/x']", "mounts"),
                row(ChangeRule.MOUNT_OF_MACHINE, NONE, "volumes: ['/:/host:ro']", "mounts"),
                row(ChangeRule.MOUNT_ADDED, NONE, "volumes: ['v:/data']", "mounts"));
    }

    private static Stream<Row> guards() {
        return Stream.of(
                row(ChangeRule.SECURITY_OPTION_DROPPED, "security_opt: ['apparmor=x']", NONE, "security_opt"),
                row(ChangeRule.CONFINEMENT_LIFTED, NONE, "security_opt: ['seccomp:unconfined']", "security_opt"),
                row(ChangeRule.SECURITY_OPTION_ADDED, NONE, "security_opt: [no-new-privileges]", "security_opt"),
                row(ChangeRule.PRIVILEGED_GAINED, NONE, "privileged: true", "privileged"),
                row(ChangeRule.PRIVILEGED_LOST, "privileged: true", NONE, "privileged"),
                row(ChangeRule.ROOT_WRITABLE, "read_only: true", NONE, "read_only"),
                row(ChangeRule.ROOT_READ_ONLY, NONE, "read_only: true", "read_only"),
                row(ChangeRule.CAPABILITY_ADDED, NONE, "cap_add: [SYS_ADMIN]", "cap_add"),
                row(ChangeRule.CAPABILITY_NO_LONGER_ADDED, "cap_add: [SYS_ADMIN]", NONE, "cap_add"),
                row(ChangeRule.CAPABILITY_KEPT, "cap_drop: [ALL]", NONE, "cap_drop"),
                row(ChangeRule.CAPABILITY_DROPPED, NONE, "cap_drop: [ALL]", "cap_drop"),
                row(ChangeRule.USER_REMOVED, "user: '10001:10001'", NONE, "user"),
                row(ChangeRule.USER_ROOT, "user: '10001'", "user: '0:0'", "user"),
                row(ChangeRule.USER_CHANGED, "user: '10001'", "user: '10002'", "user"),
                row(ChangeRule.LIMIT_LIFTED, "pids_limit: 128", NONE, "pids_limit"),
                row(ChangeRule.LIMIT_LIFTED, "mem_limit: 512m", NONE, "mem_limit"),
                row(ChangeRule.LIMIT_LIFTED, "memswap_limit: 512m", NONE, "memswap_limit"),
                row(ChangeRule.LIMIT_CHANGED, "pids_limit: 128", "pids_limit: 129", "pids_limit"),
                row(ChangeRule.TMPFS_CHANGED, "tmpfs: [/tmp]", NONE, "tmpfs"));
    }

    private static Stream<Row> running() {
        return Stream.of(
                row(ChangeRule.RESTART_DROPPED, "restart: always", "restart: 'no'", "restart"),
                row(ChangeRule.RESTART_CHANGED, "restart: always", "restart: on-failure", "restart"),
                row(ChangeRule.RESTART_ADDED, NONE, "restart: always", "restart"),
                row(ChangeRule.GATED, NONE, "profiles: [p]", "profiles"),
                row(ChangeRule.UNGATED, "profiles: [p]", NONE, "profiles"),
                row(ChangeRule.PROFILE_CHANGED, "profiles: [p]", "profiles: [q]", "profiles"),
                row(ChangeRule.HEALTH_DROPPED, "healthcheck: {test: t}", NONE, "healthcheck"),
                row(ChangeRule.HEALTH_DROPPED, "healthcheck: {test: t}", "healthcheck: {test: [NONE]}", "healthcheck"),
                row(ChangeRule.HEALTH_TEST_CHANGED, "healthcheck: {test: t}", "healthcheck: {test: u}", "healthcheck"),
                row(
                        ChangeRule.HEALTH_TIMES_CHANGED,
                        "healthcheck: {test: t, retries: 5}",
                        "healthcheck: {test: t}",
                        "healthcheck"),
                row(ChangeRule.HEALTH_ADDED, NONE, "healthcheck: {test: t}", "healthcheck"),
                row(ChangeRule.DEPENDENCY_DROPPED, "depends_on: [b]", NONE, "depends_on.b"),
                row(
                        ChangeRule.DEPENDENCY_WEAKENED,
                        "depends_on: {b: {condition: service_completed_successfully}}",
                        "depends_on: [b]",
                        "depends_on.b"),
                row(
                        ChangeRule.DEPENDENCY_CHANGED,
                        "depends_on: [b]",
                        "depends_on: {b: {condition: service_healthy}}",
                        "depends_on.b"),
                row(ChangeRule.DEPENDENCY_ADDED, NONE, "depends_on: [b]", "depends_on.b"),
                row(ChangeRule.IMAGE_CHANGED, "image: y", "image: z", "image"),
                row(ChangeRule.BUILD_CHANGED, NONE, "build: .", "build"),
                row(ChangeRule.BUILD_CHANGED, NONE, "pull_policy: build", "pull_policy"),
                row(ChangeRule.COMMAND_CHANGED, "command: a b", "command: [a, c]", "command"),
                row(ChangeRule.CONTAINER_RENAMED, "container_name: a", NONE, "container_name"),
                row(
                        ChangeRule.MANAGED_LABEL_CHANGED,
                        "labels: [com.disinto.managed=true]",
                        NONE,
                        "labels.com.disinto.managed"),
                row(ChangeRule.LABEL_CHANGED, "labels: {x: y}", "labels: {x: z}", "labels.x"));
    }

    private static Stream<Row> network() {
        return Stream.of(
                row(ChangeRule.HOST_NETWORK, "network_mode: none", "network_mode: host", "network_mode"),
                row(ChangeRule.NETWORK_MODE_CHANGED, "network_mode: host", "network_mode: none", "network_mode"),
                row(ChangeRule.NETWORK_LEFT, "networks: [n, m]", "networks: [n]", "networks"),
                row(ChangeRule.NETWORK_JOINED, "networks: [n]", "networks: [n, m]", "networks"),
                row(ChangeRule.PORT_OPENED, "ports: ['127.0.0.1:9000:9000']", "ports: ['9000:9000']", "ports"),
                row(ChangeRule.PORT_OPENED, "ports: ['127.0.0.1:5432:5432']", "ports: ['5433:5432']", "ports"),
                row(ChangeRule.PORT_CHANGED, "ports: ['80:80']", "ports: ['81:80']", "ports"),
                row(ChangeRule.PORT_CHANGED, "ports: ['80:80']", "ports: ['127.0.0.1:81:80']", "ports"),
                row(ChangeRule.PORT_CHANGED, "ports: ['80:80']", "ports: ['127.0.0.1:80:80']", "ports"),
                row(ChangeRule.PORT_ADDED, NONE, "ports: ['80:80']", "ports"),
                row(ChangeRule.PORT_DROPPED, "ports: ['80:80']", NONE, "ports"));
    }

    private static Stream<Row> environment() {
        return Stream.of(
                row(
                        ChangeRule.CREDENTIAL_OPTIONAL,
                        "environment: ['FORWARD_AUTH_SECRET=${S:?set it}']",
                        "environment: ['FORWARD_AUTH_SECRET=${S:-}']",
                        "environment.FORWARD_AUTH_SECRET"),
                row(ChangeRule.VARIABLE_CHANGED, "environment: {A: '1'}", "environment: {A: '2'}", "environment.A"),
                row(ChangeRule.VARIABLE_CHANGED, "environment: {A: '1'}", NONE, "environment.A"),
                row(ChangeRule.VARIABLE_CHANGED, NONE, "environment: {A: ''}", "environment.A"),
                row(ChangeRule.ALL_VARIABLES, NONE, "env_file: .env", "env_file"),
                row(ChangeRule.VARIABLE_FILE_DROPPED, "env_file: [x.env]", NONE, "env_file"));
    }

    private static Stream<Row> leftOut() {
        return Stream.of(
                row(ChangeRule.LEFT_OUT, "devices: [/dev/kvm]", NONE, "devices"),
                row(ChangeRule.LEFT_OUT, NONE, "pid: host", "pid"),
                row(ChangeRule.LEFT_OUT, "volumes: [/data]", NONE, "volumes"),
                row(
                        ChangeRule.LEFT_OUT,
                        "healthcheck: {disable: true, test: t}",
                        "healthcheck: {test: t}",
                        "healthcheck.disable"),
                row(ChangeRule.LEFT_OUT_MINOR, "hostname: x", "hostname: y", "hostname"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void change_isReportedAtItsPlaceAlone(Row row) {
        StackDiff diff = StackDiff.between(service(row.before()), service(row.after()));
        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.place()).isEqualTo(row.place());
            assertThat(change.severity()).isEqualTo(row.rule().severity());
            assertThat(change.reason()).isEqualTo(row.rule().reason());
        });
    }

    /** The rows that need more than one service with other keys. */
    static Stream<Row> files() {
        return Stream.of(
                new Row(
                        ChangeRule.SERVICE_WITH_VOLUME_DROPPED,
                        "services: {a: {image: x}, b: {image: y, volumes: ['v:/d']}}\nvolumes: {v: {}}",
                        "services: {a: {image: x}}\nvolumes: {v: {}}",
                        "services.b"),
                new Row(
                        ChangeRule.SERVICE_DROPPED,
                        "services: {a: {image: x}, b: {image: y, restart: always, devices: [d]}}",
                        "services: {a: {image: x}}",
                        "services.b"),
                new Row(ChangeRule.SERVICE_ADDED, "services: {}", "services: {b: {image: y}}", "services.b"),
                new Row(
                        ChangeRule.SERVICE_WITH_POWER_ADDED,
                        "services: {}",
                        "services: {b: {image: y, privileged: yes}}",
                        "services.b"),
                new Row(
                        ChangeRule.GATED_WITH_VOLUME,
                        "services: {a: {image: x, volumes: ['v:/d']}}\nvolumes: {v: {}}",
                        "services: {a: {image: x, volumes: ['v:/d'], profiles: [p]}}\nvolumes: {v: {}}",
                        "services.a.profiles"),
                new Row(
                        ChangeRule.AWAITED_HEALTH_DROPPED,
                        "services: {a: {image: x, healthcheck: {test: t}},"
                                + " b: {image: y, depends_on: {a: {condition: service_healthy}}}}",
                        "services: {a: {image: x}, b: {image: y, depends_on: {a: {condition: service_healthy}}}}",
                        "services.a.healthcheck"),
                new Row(ChangeRule.VOLUME_DROPPED, "volumes: {v: {}}", "volumes: {}", "volumes.v"),
                new Row(ChangeRule.VOLUME_ADDED, "volumes: {}", "volumes: {v: {}}", "volumes.v"),
                new Row(
                        ChangeRule.VOLUME_RENAMED,
                        "volumes: {v: {name: a_v}}",
                        "volumes: {v: {name: b_v}}",
                        "volumes.v.name"),
                new Row(ChangeRule.VOLUME_RENAMED, "volumes: {v: {}}", "volumes: {v: {name: x}}", "volumes.v.name"),
                new Row(
                        ChangeRule.VOLUME_MAYBE_RENAMED,
                        "volumes: {v: {}}",
                        "volumes: {v: {name: a_v}}",
                        "volumes.v.name"),
                new Row(
                        ChangeRule.VOLUME_DRIVER_CHANGED,
                        "volumes: {v: {}}",
                        "volumes: {v: {driver: nfs}}",
                        "volumes.v.driver"),
                new Row(
                        ChangeRule.VOLUME_LABEL_CHANGED,
                        "volumes: {v: {}}",
                        "volumes: {v: {labels: [a=b]}}",
                        "volumes.v.labels.a"),
                new Row(
                        ChangeRule.VOLUME_KEY_CHANGED,
                        "services: {a: {image: x, volumes: ['v:/d']}}\nvolumes: {v: {name: a_v}}",
                        "services: {a: {image: x, volumes: ['w:/d']}}\nvolumes: {w: {name: a_v}}",
                        "volumes"),
                new Row(
                        ChangeRule.NETWORK_CHANGED,
                        "networks: {n: {}}",
                        "networks: {n: {driver: overlay}}",
                        "networks.n.driver"),
                new Row(ChangeRule.NETWORK_CHANGED, "networks: {n: {}}", "networks: {}", "networks.n"),
                new Row(
                        ChangeRule.LEFT_OUT,
                        "volumes: {v: {external: true}}",
                        "volumes: {v: {}}",
                        "volumes.v.external"),
                new Row(ChangeRule.LEFT_OUT, "secrets: {s: {file: x}}", "services: {}", "secrets"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void changeOfAFile_isReportedAtItsPlaceAlone(Row row) {
        StackDiff diff = StackDiff.between(file(row.before()), file(row.after()));
        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.place()).isEqualTo(row.place());
            assertThat(change.reason()).isEqualTo(row.rule().reason());
        });
    }

    @Test
    void everyRule_hasARow() {
        Set<ChangeRule> seen = Stream.concat(rows(), files()).map(Row::rule).collect(Collectors.toSet());
        // a file that cannot be read is a matter of plans
        seen.add(ChangeRule.UNREADABLE);
        assertThat(seen).isEqualTo(EnumSet.allOf(ChangeRule.class));
    }

    @Test
    void everyRule_standsInTheDocumentation_withItsSeverityAndReason() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("disinto.root"), "docs", "stack.md"));
        for (ChangeRule rule : ChangeRule.values()) {
            assertThat(page)
                    .containsPattern("\\| " + rule.severity().word() + " \\| [^|\n]+ \\| "
                            + Pattern.quote(rule.reason()) + " \\|");
        }
    }

    private static ComposeFile service(String keys) {
        String image = keys.startsWith("image") ? "" : "image: x, ";
        return file("services:\n  a: {" + image + keys + "}\n  b: {image: x}\n"
                + "volumes: {v: {}, w: {}}\nnetworks: {n: {}, m: {}}\n");
    }

    private static ComposeFile file(String text) {
        return ComposeFile.parse(text, "docker-compose.yml");
    }
}
