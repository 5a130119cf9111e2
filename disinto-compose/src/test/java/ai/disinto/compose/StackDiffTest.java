package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a difference, and what is shown of it. */
class StackDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            environment: [A=1, 'B=${B:-}']              | environment: {B: '${B}', A: '1'}
            environment: [A]                            | environment: {A: '${A-}'}
            ports: ['80:80', '81:81']                   | ports: [{target: 81, published: '81'}, {target: 80, published: 80, mode: host}]
            volumes: ['v:/d:ro', './x/:/e/']            | volumes: [{type: bind, source: x, target: /e}, {type: volume, source: v, target: /d, read_only: true}]
            command: run --name 'a b' "c" d\\ e         | command: [run, --name, a b, c, d e]
            build: ./x                                  | build: {context: x/, dockerfile: Dockerfile}
            healthcheck: {test: t}                      | healthcheck: {test: [CMD-SHELL, t], interval: 30s, timeout: 30000ms, retries: 3}
            depends_on: [b, c]                          | depends_on: {c: {condition: service_started}, b: {condition: service_started}}
            security_opt: ['no-new-privileges:true', x] | security_opt: [x, no-new-privileges]
            cap_drop: [all, CAP_CHOWN]                  | cap_drop: [CHOWN, ALL]
            restart: 'no'                               | user: ''
            networks: [default]                         | tty: null
            networks: [n, m]                            | networks: {m: {}, n: null}
            privileged: yes                             | privileged: true
            mem_limit: 1g                               | mem_limit: 1024m
            labels: [a=b, c=d]                          | labels: {c: d, a: b}
            profiles: [p, q]                            | profiles: [q, p]
            pull_policy: if_not_present                 | x-note: said
            """)
    void twoWaysToWriteOneThing_areNoDifference(String before, String after) {
        assertThat(StackDiff.between(service(before), service(after)).changes()).isEmpty();
    }

    @Test
    void orderOfServicesVolumesAndComments_isNoDifference() {
        ComposeFile one = file("# a\nservices: {a: {image: x}, b: {image: y}}\nvolumes: {v: {}, w: {driver: local}}");
        ComposeFile other = file("version: '3'\nvolumes: {w: , v: {}}\nservices: {b: {image: y}, a: {image: x}}");
        assertThat(StackDiff.between(one, other).isEmpty()).isTrue();
    }

    @Test
    void stackThatLosesVolumesMountsAndRestarts_isDestructiveInEachPoint() {
        String gutted = OldStack.TEXT
                .replace("    volumes:\n      - forgejo-data:/data\n", "")
                .replace("  forgejo-data:\n", "")
                .replace("    restart: unless-stopped\n    security_opt:\n      - apparmor=unconfined\n", "");
        StackDiff diff = StackDiff.between(OldStack.file(), file(gutted));
        assertThat(diff.destructive())
                .extracting(StackChange::place)
                .containsExactly(
                        "services.forgejo.restart",
                        "services.forgejo.mounts",
                        "services.forgejo.security_opt",
                        "volumes.forgejo-data");
        assertThat(diff.changes()).isEqualTo(diff.destructive());
    }

    @Test
    void oldStackBesideANewOne_losesNoVolumeWhenTheProjectIsTheSame() {
        FactoryStack stack = Scenarios.get("default");
        StackDiff diff =
                new StackComparison(OldStack.file(), stack.composeFile(), java.util.Optional.of("disinto")).diff();
        assertThat(diff.destructive())
                .extracting(StackChange::place)
                .allMatch(place -> place.endsWith("security_opt") || place.matches("services\\.(edge|reproduce)"));
        assertThat(StackDiff.between(OldStack.file(), stack.composeFile()).destructive())
                .extracting(StackChange::place)
                .contains("volumes.forgejo-data.name", "volumes.woodpecker-data.name");
    }

    @Test
    void valuesOfCredentials_areNotShown_andNamesOfVariablesAre() {
        StackDiff diff = StackDiff.between(
                service(
                        "environment: {FORGE_TOKEN: hunter2hunter2, API_KEY: '${K:-sk-inline}', X: 'https://u:hunter2@h/'}"),
                service("environment: {FORGE_TOKEN: '${FORGE_TOKEN:?set it}', API_KEY: other-value-1, X: y}"));
        assertThat(diff.toString())
                .contains("${FORGE_TOKEN:?set it}", "environment.API_KEY")
                .doesNotContain("hunter2", "sk-inline", "other-value-1");
        assertThat(diff.changes()).hasSize(3);
    }

    @Test
    void hostileNamesAndValues_stayOnOneLine() {
        StackDiff diff = StackDiff.between(
                service("environment: {\"A\\e[2J\": \"x\\nservices.b: - y\\u202e\"}"), service("image: x"));
        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.toString()).matches("[\\x20-\\x7e]+"));
    }

    @Test
    void longValues_areCut() {
        StackDiff diff = StackDiff.between(service("command: [" + "x".repeat(5_000) + "]"), service(""));
        assertThat(diff.changes().get(0).before()).hasSizeLessThan(400).endsWith("…");
    }

    @Test
    void equalDiffs_areEqual() {
        StackDiff one =
                StackDiff.between(OldStack.file(), Scenarios.get("default").composeFile());
        StackDiff other =
                StackDiff.between(OldStack.file(), Scenarios.get("default").composeFile());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(new StackDiff(List.of()));
    }

    @Test
    void manyServices_areComparedInTimeThatGrowsWithThem() {
        StringBuilder text = new StringBuilder("services:\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("  s")
                    .append(i)
                    .append(": {image: x, devices: [d], volumes: ['v")
                    .append(i)
                    .append(":/d']}\n");
        }
        text.append("volumes:\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("  v").append(i).append(": {}\n");
        }
        ComposeFile before = file(text.toString());
        ComposeFile after = file(text.toString().replace("image: x", "image: y"));
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(10),
                () -> assertThat(StackDiff.between(before, after).changes()).hasSize(5_000));
    }

    private static ComposeFile service(String keys) {
        return file("services:\n  a: {" + (keys.startsWith("image") ? "" : "image: x, ") + keys + "}\n");
    }

    private static ComposeFile file(String text) {
        return ComposeFile.parse(text, "docker-compose.yml");
    }
}
