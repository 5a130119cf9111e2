package ai.disinto.forge.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.CreateIssue;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import ai.disinto.forge.manifest.ManifestAction.WriteComment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionManifestTest {
    private static final String ALL = """
            [
              {"action": "edit_body", "issue": 41, "body": "…\\n\\n## Affected files\\n- `page/index.html`\\n"},
              {"action": "add_label", "issue": 41, "label": "backlog"},
              {"action": "remove_label", "issue": 41, "label": "blocked"},
              {"action": "comment", "issue": 41, "body": "It's ready"},
              {"action": "close", "issue": 37, "reason": "duplicate of #41"},
              {"action": "create_issue", "title": "New", "body": "Text", "labels": ["backlog", "backlog"]},
              {"action": "close_pr", "pr": 5}
            ]
            """;

    private static List<String> problems(String text) {
        return ActionManifest.check(text, "m.json").diagnostics().stream()
                .map(each -> each.line() + ":" + each.column() + " " + each.code())
                .toList();
    }

    @Test
    void allSevenActions_areRead() {
        ActionManifest manifest = ActionManifest.parse(ALL, "m.json");
        assertThat(manifest.entries())
                .extracting(ManifestEntry::action)
                .containsExactly(
                        new EditBody(41, "…\n\n## Affected files\n- `page/index.html`\n"),
                        new AddLabel(41, "backlog"),
                        new RemoveLabel(41, "blocked"),
                        new WriteComment(41, "It's ready"),
                        new CloseIssue(37, "duplicate of #41"),
                        new CreateIssue("New", "Text", List.of("backlog")),
                        new ClosePull(5));
        assertThat(manifest.render()).isEqualTo(ALL);
        assertThat(manifest.location(1).line()).isEqualTo(3);
    }

    @Test
    void linesAndList_areTheSameManifest() {
        String lines = ALL.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("{"))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .collect(Collectors.joining("\r\n\r\n", "\uFEFF", "\r\n"));
        ActionManifest manifest = ActionManifest.parse(lines, "m.jsonl");
        assertThat(manifest).isEqualTo(ActionManifest.parse(ALL, "m.json"));
        assertThat(manifest.digest())
                .isEqualTo(ActionManifest.parse(ALL, "m.json").digest());
        assertThat(manifest.location(1).line()).isEqualTo(3);
    }

    @Test
    void manifestInMemory_isWrittenAndReadAgain() {
        SeenIssue seen =
                new SeenIssue(SeenIssue.withBody("before").body(), Optional.of(Instant.parse("2026-11-23T10:00:00Z")));
        ActionManifest manifest = ActionManifest.of(List.of(
                ManifestEntry.of(new EditBody(1, "\"quoted\" \\ ünï 🚀\r\n")).seeing(seen),
                ManifestEntry.of(new ClosePull(2))));
        assertThat(ActionManifest.parse(manifest.render(), "m.json")).isEqualTo(manifest);
        assertThat(ActionManifest.of(List.of()).render()).isEqualTo("[]\n");
        assertThat(manifest.toString()).isEqualTo("ActionManifest[edit_body #1, close_pr #2]");
    }

    @Test
    void allProblems_comeAtOnce_withTheirPlaces() {
        String text = """
                [
                  {"action": "add_label", "issue": 0, "label": " "},
                  {"action": "explode", "issue": 1},
                  {"issue": 2},
                  7,
                  {"action": "comment", "issue": "41", "body": 1.5},
                  {"action": "create_issue", "title": "a\\nb", "body": "x", "labels": ["ok", 3, "\\u0007"]},
                  {"action": "close_pr", "pr": 1, "pr": 2},
                  {"action": "close", "issue": 3, "reason": "r", "resaon": "r"}
                ]
                """;
        assertThat(problems(text))
                .containsExactly(
                        "2:36 manifest.invalid-value",
                        "2:48 manifest.invalid-value",
                        "3:14 manifest.unknown-action",
                        "4:3 manifest.missing-field",
                        "5:3 manifest.no-action",
                        "6:34 manifest.wrong-type",
                        "6:48 manifest.wrong-type",
                        "7:39 manifest.invalid-value",
                        "7:77 manifest.wrong-type",
                        "7:80 manifest.invalid-value",
                        "8:35 manifest.field-twice",
                        "9:50 manifest.unknown-field");
    }

    @Test
    void brokenLine_hidesNothingOfTheOthers() {
        String text = """
                {"action": "close_pr", "pr": 1}
                {"action": "comment", "issue": 1, "body": 'it'"'"'s'}
                {"action": "close_pr", "pr": 0}
                """;
        assertThat(problems(text)).hasSize(2).last().isEqualTo("3:30 manifest.invalid-value");
        assertThat(problems(text).get(0)).startsWith("2:4").endsWith("manifest.no-json");
    }

    @Test
    void brokenList_stillShowsWhatStoodBefore() {
        assertThat(problems("[{\"action\": \"close_pr\", \"pr\": 0},\n {\"action\": }]"))
                .containsExactly("1:31 manifest.invalid-value", "2:13 manifest.no-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[] []", "[1,]", "[", "{", "]", "[{\"a\"}]", "nul", "[NaN]", "{\"action\": \"\\ud8\"}"})
    void otherText_isNoManifest(String text) {
        Parsed<ActionManifest> checked = ActionManifest.check(text, "m.json");
        assertThat(checked.value()).isEmpty();
        assertThat(checked.errors()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "7", "null", "\"2026-13-01T00:00:00Z\""})
    void seen_hasToBeATimeAndADigest(String value) {
        String seen = "\"seen_body\": " + value + ", \"seen_updated\": " + value;
        assertThat(problems("[{\"action\": \"close_pr\", \"pr\": 1, " + seen + "}]"))
                .hasSize(2);
    }

    @Test
    void halvesOfCharacters_areRefused() {
        assertThat(problems("[{\"action\": \"comment\", \"issue\": 1, \"body\": \"\\ud800\"}]"))
                .containsExactly("1:44 manifest.invalid-value");
        assertThatThrownBy(() -> new WriteComment(1, "\ud800")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limits_areKept() {
        String one = "{\"action\": \"close_pr\", \"pr\": 1}\n";
        assertThat(ActionManifest.parse(one.repeat(500), "m").entries()).hasSize(500);
        assertThat(problems(one.repeat(502))).containsExactly("501:1 manifest.too-many-actions");
        assertThatThrownBy(() -> ActionManifest.parse("[".repeat(100_000), "m"))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(problems("[{\"action\": \"close_pr\", \"pr\": 1" + "0".repeat(90) + "}]"))
                .containsExactly("1:31 manifest.wrong-type");
    }

    @Test
    void messages_showNoTexts() {
        String secret = "ghp_0123456789";
        String text = "[{\"action\": \"comment\", \"issue\": 1, \"body\": \"" + secret + "\\u0001\"}]";
        assertThat(ActionManifest.check(text, "m").diagnostics())
                .extracting(Diagnostic::message)
                .noneMatch(message -> message.contains(secret));
    }

    @Test
    void realManifest_isRead() throws Exception {
        Path file = Path.of(System.getProperty("disinto.shared", "none"), "data", "corpus", "pending-actions.json");
        Assumptions.assumeTrue(Files.exists(file));
        ActionManifest manifest = ActionManifest.read(file);
        assertThat(manifest.entries()).hasSize(10);
        assertThat(manifest.render()).isEqualTo(Files.readString(file));
        assertThat(ActionManifest.of(manifest.entries())).isEqualTo(manifest);
    }
}
