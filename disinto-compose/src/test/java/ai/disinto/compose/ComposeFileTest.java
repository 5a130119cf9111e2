package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read, and files of other hands are understood in their short forms. */
class ComposeFileTest {
    static Set<String> scenarios() {
        return Scenarios.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void parse_ofWhatWasRendered_isTheModel(String scenario) {
        ComposeFile file = Scenarios.get(scenario).composeFile();
        Parsed<ComposeFile> read = ComposeFile.check(file.render(), scenario);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(file).hasSameHashCodeAs(file);
    }

    @Test
    void shortForms_areUnderstood() {
        ComposeService service = service("""
                image: x
                build: ./docker
                command: run
                networks: {back: {}}
                ports: ["127.0.0.1:80:8080/tcp", {published: 1, target: 2, host_ip: 127.0.0.1}]
                environment: ["A=b=c", "B", "C="]
                volumes: ["data:/data:ro", "${HOME:-/root}/x:/x", {type: bind, source: ./a, target: /a}]
                depends_on: [other]
                healthcheck: {test: curl x, interval: 1m30s, timeout: 500ms, retries: 3}
                mem_limit: 512m
                memswap_limit: 1g
                """);
        assertThat(service.buildContext()).contains(ComposeText.of("./docker"));
        assertThat(service.command()).containsExactly(ComposeText.of("run"));
        assertThat(service.networks()).containsExactly("back");
        assertThat(service.ports())
                .containsExactly(new PortMapping("127.0.0.1", 80, 8080), new PortMapping("127.0.0.1", 1, 2));
        assertThat(service.environment())
                .isEqualTo(Map.of("A", ComposeText.of("b=c"), "B", ComposeText.variable("B"), "C", ComposeText.of("")));
        assertThat(service.mounts())
                .extracting(Mount::toString)
                .containsExactly("data:/data:ro", "${HOME:-/root}/x:/x", "./a:/a");
        assertThat(service.mounts()).extracting(Mount::volume).containsExactly(true, false, false);
        assertThat(service.dependsOn()).isEqualTo(Map.of("other", StartCondition.STARTED));
        assertThat(service.healthCheck().orElseThrow().test())
                .containsExactly(ComposeText.of("CMD-SHELL"), ComposeText.of("curl x"));
        assertThat(service.healthCheck().orElseThrow().interval()).isEqualTo(Duration.ofSeconds(90));
        assertThat(service.confinement().memory()).isEqualTo(536_870_912);
        assertThat(service.confinement().memoryAndSwap()).isEqualTo(1_073_741_824);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "image: '$'                            | compose.invalid-variable | 3",
                "image: '${A:-${B}}'                   | compose.invalid-variable | 3",
                "image: '${A'                          | compose.invalid-variable | 3",
                "ports: ['80']                         | compose.not-understood   | 3",
                "ports: ['1-9:1-9']                    | compose.not-understood   | 3",
                "ports: ['80:99999']                   | compose.not-understood   | 3",
                "volumes: ['/data']                    | compose.not-understood   | 3",
                "volumes: [{type: npipe}]              | compose.not-understood   | 3",
                "depends_on: {a: {condition: later}}   | compose.not-understood   | 3",
                "healthcheck: {test: a, interval: 5}   | compose.not-understood   | 3",
                "mem_limit: lots                       | compose.not-understood   | 3",
                "pids_limit: many                      | compose.not-understood   | 3",
                "container_name: '${A}'                | compose.not-understood   | 3",
                "environment: [[]]                     | compose.not-understood   | 3",
                "image: []                             | compose.not-understood   | 3",
                "cpu_shares: 3                         | compose.unknown-key      | 3",
                "image: &a x                           | yaml.not-allowed         | 3",
                "image: !!str x                        | yaml.not-allowed         | 3",
                "cap_drop: [\"\\0\"]                     | yaml.control-character   | 3",
                "environment: [\"A=\\0\"]                | yaml.control-character   | 3",
            })
    void whatIsNotUnderstood_isSaidWithItsLine(String line, String code, int at) {
        assertThat(ComposeFile.check("services:\n  a:\n    " + line + "\n", "hand.yml")
                        .diagnostics())
                .filteredOn(problem -> problem.code().equals(code.strip()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "[]", "text", "services: {", "a: b\n---\nc: d", "services: []\n  x"})
    void text_thatIsNoComposeFile_hasErrors(String text) {
        Parsed<ComposeFile> read = ComposeFile.check(text, "hand.yml");
        assertThat(read.isValid()).isFalse();
        assertThatThrownBy(() -> ComposeFile.parse(text, "hand.yml")).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void depthAndSize_areBounded() {
        assertThat(codes(SourceText.of("[".repeat(100_000), "deep.yml"))).contains("document.too-deep");
        assertThat(codes(SourceText.of("services: {}\n", "large.yml")
                        .withLimits(DocumentLimits.defaults().withMaxSize(5))))
                .containsExactly("document.too-large");
    }

    @Test
    void file_isReadFromDisk(@TempDir Path folder) throws Exception {
        ComposeFile file = Scenarios.get("default").composeFile();
        Path path = Files.writeString(folder.resolve("docker-compose.yml"), file.render());
        assertThat(ComposeFile.read(path)).isEqualTo(file);
        assertThat(ComposeFile.check(folder.resolve("none.yml")).isValid()).isFalse();
    }

    @Test
    void versionOfOlderFiles_andExtensions_areNoProblem() {
        assertThat(ComposeFile.check("version: '3.9'\nx-own: 1\nservices: {a: {image: x}}\n", "old.yml")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void comments_countForNothing() {
        String text = Scenarios.get("default").composeFile().render();
        String bare = text.lines().filter(line -> !line.strip().startsWith("#")).reduce("", (a, b) -> a + b + "\n");
        assertThat(ComposeFile.parse(bare, "bare.yml")).isEqualTo(ComposeFile.parse(text, "text.yml"));
    }

    @Test
    void buildWithoutAContext_isKeptAsItIs() {
        ComposeFile file = ComposeFile.parse("services: {a: {build: {dockerfile: D}}}", "hand.yml");
        assertThat(ComposeFile.parse(file.render(), "again.yml")).isEqualTo(file);
        assertThat(file.problems()).extracting(Diagnostic::code).containsExactly("compose.no-image");
    }

    @Test
    void changedValue_makesAnotherFile() {
        String text = Scenarios.get("default").composeFile().render();
        assertThat(ComposeFile.parse(text.replace("unless-stopped", "always"), "x"))
                .isNotEqualTo(ComposeFile.parse(text, "x"));
    }

    private static List<String> codes(SourceText source) {
        return ComposeFile.check(source).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static ComposeService service(String body) {
        String text = "services:\n  a:\n" + body.indent(4);
        Parsed<ComposeFile> read = ComposeFile.check(text, "hand.yml");
        assertThat(read.diagnostics()).isEmpty();
        return read.orElseThrow().service("a").orElseThrow();
    }
}
