package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that docker would refuse, or take and break on, are told from good ones without docker. */
class FileRulesTest {
    @Test
    void references_thatLeadNowhere() {
        assertThat(codes("""
                services:
                  a:
                    image: x
                    networks: [lost]
                    volumes: ["gone:/data"]
                    depends_on: [nobody]
                """))
                .containsExactlyInAnyOrder(
                        "compose.unknown-network", "compose.unknown-volume", "compose.unknown-service");
    }

    @Test
    void containersVolumesAndNetworks_ofOneName() {
        assertThat(messages("""
                services:
                  a: {image: x, container_name: same, volumes: ["u:/u", "v:/v"]}
                  b: {image: x, container_name: same}
                volumes: {u: {name: one}, v: {name: one}}
                networks: {m: {name: net}, n: {name: net}}
                """))
                .containsExactlyInAnyOrder(
                        "the container same is asked for twice: by the service a (the file) and by the service b (the file)",
                        "the volume one is asked for twice: by the key u and by the key v",
                        "the network net is asked for twice: by the key m and by the key n");
    }

    @Test
    void portsOfTheMachine_atOneAddressOrAtAll() {
        assertThat(codes("""
                services:
                  a: {image: x, ports: ["127.0.0.1:80:80", "10.0.0.1:80:80"]}
                """)).isEmpty();
        assertThat(codes("""
                services:
                  a: {image: x, ports: ["127.0.0.1:80:80"]}
                  b: {image: x, ports: ["80:8080"]}
                """)).containsExactly("compose.same-port");
    }

    @Test
    void conditions_thatCannotComeTrue() {
        assertThat(codes("""
                services:
                  a: {image: x, depends_on: {b: {condition: service_healthy}, c: {condition: service_started}}}
                  b: {image: x}
                  c: {image: x, profiles: [night]}
                """)).containsExactly("compose.no-health-check", "compose.inactive-dependency");
    }

    @Test
    void serviceWithoutAnImage_andTwoMountsInOnePlace() {
        assertThat(codes("""
                services:
                  a: {volumes: ["./x:/data", "./y:/data"]}
                """)).containsExactly("compose.no-image", "compose.same-target");
    }

    @Test
    void volumeThatNobodyUses() {
        assertThat(codes("services: {a: {image: x}}\nvolumes: {left: {}}\n")).containsExactly("compose.unused-volume");
    }

    @Test
    void hiredAgents_thatWriteToOneVolume() {
        assertThat(codes("""
                services:
                  agents-a: {image: x, volumes: ["repos:/home/agent/repos"]}
                  agents-b: {image: x, volumes: ["repos:/home/agent/repos"]}
                volumes: {repos: {}}
                """)).containsExactly("compose.shared-volume");
    }

    @Test
    void services_ofOneName_nameBothOrigins() {
        ServiceDraft first = new ServiceDraft("a");
        first.origin = "the agent x of the project shop";
        first.image = ComposeText.of("x");
        ServiceDraft second = first.copy();
        second.origin = "the agent X of the project mill";
        assertThat(new FileRules(List.of(first, second), Map.of(), Map.of()).check())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the service a is asked for twice: by the agent x of the project shop and by the agent X"
                                + " of the project mill");
    }

    @Test
    void serviceThatStandsTwiceInAFile() {
        assertThat(ComposeFile.check("services:\n  a: {image: x}\n  a: {image: y}\n", "twice.yml")
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void chatOfTheStack_isConfinedInEveryPoint() {
        List<ConfinementCheck> checks = Scenarios.get("default").composeFile().chatConfinement();
        assertThat(checks).hasSize(15).allMatch(ConfinementCheck::met);
        assertThat(Scenarios.get("no-chat").composeFile().chatConfinement()).isEmpty();
    }

    @Test
    void chatThatIsLoosened_failsThePointsThatItBreaks() {
        String loose = Scenarios.get("default")
                .composeFile()
                .render()
                .replace("    read_only: true\n    user: \"10001:10001\"\n", "    user: \"0:0\"\n")
                .replace("    cap_drop: [ALL]\n", "    cap_add: [SYS_ADMIN]\n")
                .replace("pids_limit: 128", "pids_limit: 4096")
                .replace("mem_limit: \"512m\"", "mem_limit: \"1g\"");
        ComposeFile file = ComposeFile.parse(loose, "loose.yml");
        assertThat(file.chatConfinement())
                .filteredOn(check -> !check.met())
                .extracting(ConfinementCheck::rule)
                .containsExactly(
                        "root file system read-only",
                        "user and group",
                        "added capabilities",
                        "dropped capabilities",
                        "processes",
                        "memory in bytes");
        assertThat(file.problems()).hasSize(6).extracting(Diagnostic::code).containsOnly("compose.chat-not-confined");
    }

    @Test
    void chatWithTheDockerSocket_isNotConfined() {
        String open = Scenarios.get("default")
                .composeFile()
                .render()
                .replace("${CLAUDE_BIN:-/usr/local/bin/claude}", "/var/run/docker.sock");
        assertThat(ComposeFile.parse(open, "open.yml").chatConfinement())
                .filteredOn(check -> !check.met())
                .extracting(ConfinementCheck::rule)
                .containsExactly("docker socket");
    }

    private static List<String> codes(String yaml) {
        return ComposeFile.parse(yaml, "hand.yml").problems().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<String> messages(String yaml) {
        return ComposeFile.parse(yaml, "hand.yml").problems().stream()
                .map(Diagnostic::message)
                .toList();
    }
}
