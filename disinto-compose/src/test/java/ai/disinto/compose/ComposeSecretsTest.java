package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential that stands in a compose file is in nothing that is said about the file. */
class ComposeSecretsTest {
    private static final String CANARY = "mer20";
    private static final StackFiles WANTED =
            StackWriterTest.files("docker-compose.yml", "services: {a: {image: y, command: [run]}}\n");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment: {FORGE_PASS: \"Som$1mer2026\"}",
                "environment:\n      FORGE_PASS: \"Som$1mer2026\"",
                "environment:\n      FORGE_PASS: Som$1mer2026",
                "environment:\n      FORGE_PASS:\n        Som$1mer2026",
                "environment:\n      FORGE_PASS: >-\n        Som$1mer2026",
                "environment:\n      FORGE_PASS: \"Som\n        mer2026 $1\"",
                "environment:\n      FORGE_PASS: \"Som\n\n        mer2026 $1\"",
                "environment:\n      - FORGE_PASS=Som$1mer2026",
                "environment:\n      - \"FORGE_PASS=Som$1mer2026\"",
                "environment: [FORGE_PASS=Som$1mer2026]",
                "environment:\n      FORGE_PASS: [Sommer2026]",
                "environment:\n      FORGE_PASS:\n        - Sommer2026",
                "environment:\n      FORGE_PASS:\n      - Sommer2026",
                "environment:\n      FORGE_PASS: {Sommer2026: x}",
                "environment:\n      FORGE_PASS: *Sommer2026",
                "environment:\n      FORGE_PASS: &Sommer2026 x",
                "environment:\n      FORGE_PASS: !Sommer2026 x",
                "environment:\n      FORGE_PASS: @Sommer2026",
                "environment:\n      FORGE_PASS: %Sommer2026",
                "environment:\n      FORGE_PASS: \"Sommer2026\\q\"",
                "environment:\n      FORGE_PASS: \"Sommer2026\\0\"",
                "environment:\n      FORGE_PASS: Som: mer2026",
                "environment:\n      FORGE_PASS: \"Som\"mer2026",
                "environment:\n      FORGE_PASS: 'Sommer2026",
                "environment:\n      FORGE_PASS: x\n      FORGE_PASS: Sommer2026",
                "environment:\n      ? FORGE_PASS\n      : Som$1mer2026",
                "environment: {FORGE_PASS\n      : Som$1mer2026}",
                "environment: {\"FORGE_PASS\":\n\"Som$1mer2026\"}",
                "environment:\n      MODEL_API_KEY : \"Som$1mer2026\"",
                "build: {context: ., args: {ADMIN_PASSWORD: Sommer2026}}",
                "build: {context: ., args: [ADMIN_PASSWORD=Sommer2026]}",
                "logging: {driver: splunk, options: {splunk-token: Sommer2026}}",
                "logging:\n      options: {splunk-token: Sommer2026}",
                "labels: {my.api-key: Sommer2026}",
                "labels: {my.api-key: Som$1mer2026}",
                "labels: [my.api-key=Sommer2026]",
                "command: [\"run\",\"--password\",\"Sommer2029\"]",
                "command: [\"run\",\"--password\",\"Som$1mer2029\"]",
                "command: [\"run\",\"--password\",\"Som mer2029\"]",
                "command: [run, --password=Sommer2029]",
                "command: [run, --password=Som$1mer2029]",
                "command: run --password Sommer2029",
                "command: run --password 'Som mer2029'",
                "command: run --password Som$1mer2029",
                "command: run --api-token \"Som$1 mer2029\"",
                "command: [sh, -c, \"run --password Som$1mer2029\"]",
                "command: [sh, -c, \"API_TOKEN=Sommer2029 run\"]",
                "command:\n      - run\n      - --password\n      - Som$1mer2029",
                "command:\n    - run\n    - \"--password\"\n    - Som$1mer2029",
                "command: [run,\n      --password,\n      Som$1mer2029]",
                "command: [run, --password,\n      Som$1mer2029]",
                "entrypoint: [\"run\",\"--password\",\"Sommer2029\"]",
                "entrypoint: [\"run\",\"--password\",\"Som mer, 2029 mer2029\"]",
                "entrypoint: {x: [run, --password, [Sommer2029]]}",
                "entrypoint: {api_token: [x, Sommer2029]}",
                "entrypoint: run --password Sommer2029",
                "healthcheck: {test: [CMD, ask, --password, Sommer2029]}",
                "healthcheck: {test: [CMD, ask, --password, Som$1mer2029]}",
                "healthcheck: {test: [CMD, ask, --password, Sommer2029], interval: x}",
                "healthcheck: {test: \"ask --password Sommer2029\"}",
                "healthcheck: {test: [CMD, ask, \"Authorization: Bearer Sommer2029\"]}",
                "image: https://me:Sommer2026@registry.example/$1",
                "secrets:\n      - Sommer2026\n      - {x: $1}",
            })
    void credential_isInNoMessageExcerptOrChange(String fields) throws IOException {
        String text = "services:\n  a:\n    image: x\n    " + fields + "\n";
        assertThat(said(text)).as(text).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volumes: {v: {driver_opts: {o: \"username=me,password=Sommer2026\"}}}",
                "volumes: {v: {labels: {api-key: Sommer2026}}}",
                "networks: {default: {labels: {api-key: Sommer2026}}}",
                "x-passwords: {a: $1}\nADMIN_PASSWORD: Sommer2026",
                "configs: {c: {content: \"token: Sommer2026\"}}",
                "services: [{FORGE_PASS: Sommer2026}]",
                "services:\n  a:\n    FORGE_PASS: Sommer2026",
                "FORGE_PASS: Sommer2026\n  x: [",
            })
    void credentialOutsideOfServices_isNotSaidEither(String text) throws IOException {
        assertThat(said(text + "\n")).as(text).doesNotContain(CANARY);
    }

    @Test
    void excerpt_staysWhereThereIsNoCredential_andItsCaretToo() {
        Parsed<ComposeFile> read = ComposeFile.check("services:\n  a:\n    image: \"caddy$1\"\n    prot: x\n", "c.yml");
        assertThat(read.diagnostics())
                .extracting(Diagnostic::excerpt)
                .contains("    image: \"caddy$1\"", "    prot: x");
        assertThat(DiagnosticPrinter.plain().printAll(read.diagnostics()))
                .contains("   3 |     image: \"caddy$1\"\n     |            ^\n");
    }

    @Test
    void commandThatChanges_isShownButForWhatIsHidden() {
        StackDiff diff = StackDiff.between(
                file("command: [run, --password, Sommer2029, \"two words\", --user, me]"),
                file("command: [run, --token, \"${TOKEN:?}\"]"));
        assertThat(diff.changes().get(0))
                .hasToString("notable services.a.command: run --password [REDACTED] \"two words\" --user me"
                        + " -> run --token ${TOKEN:?} (another program runs)");
    }

    private static ComposeFile file(String fields) {
        return ComposeFile.parse("services: {a: {image: x, " + fields + "}}", "c.yml");
    }

    /** Everything that can be read about a file of this text. */
    private String said(String text) throws IOException {
        Parsed<ComposeFile> read = ComposeFile.check(text, "c.yml");
        StringBuilder said = new StringBuilder();
        read.diagnostics().forEach(one -> said.append(one.excerpt()).append('\n'));
        said.append(DiagnosticPrinter.ansi().printAll(read.diagnostics())).append('\n');
        if (!read.errors().isEmpty()) {
            said.append(new InvalidDocumentException("c.yml", read.diagnostics()).getMessage());
        }
        read.value()
                .ifPresent(file ->
                        said.append(StackDiff.between(WANTED.composeFile().orElseThrow(), file)));
        Files.writeString(root.resolve("docker-compose.yml"), text);
        StackPlan plan = WANTED.plan(root);
        return said.append(PlanPrinter.plain().print(plan))
                .append(plan)
                .append(plan.diff())
                .toString();
    }
}
