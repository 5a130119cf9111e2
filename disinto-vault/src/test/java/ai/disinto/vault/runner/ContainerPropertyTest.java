package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What an action says never changes how many arguments there are, or what they mean. */
class ContainerPropertyTest {
    private static final Path ROOT = temporary();
    private static final Runs RUNS = Runs.in(ROOT);
    private static final ActionOrder PLAIN = ActionOrder.of(Runs.action("model = \"m\""), RUNS.script("exit 0"));
    private static final RunFolder PLACE = RunFolder.create(RUNS.workspace(), PLAIN);

    @AfterContainer
    static void remove() throws IOException {
        PLACE.close();
        RunFolder.remove(ROOT);
    }

    @Property(tries = 300)
    void hostileText_changesNoArgument(
            @ForAll("hostile") String context,
            @ForAll("hostile") String model,
            @ForAll("hostile") String version,
            @ForAll("hostile") String tool) {
        for (Optional<VaultAction> action : List.of(
                action(context, "m", "v1", "t"),
                action("c", model, "v1", "t"),
                action("c", "m", version, "t"),
                action("c", "m", "v1", tool))) {
            action.ifPresent(ContainerPropertyTest::assertSameShape);
        }
    }

    @Property(tries = 300)
    void pathOfTheOperator_isOneFieldWhateverItIs(@ForAll("names") String name) {
        String value = ContainerPlan.bind("/home/" + name, "/target");
        assertThat(fields(value)).containsExactly("type=bind", "source=/home/" + name, "target=/target", "readonly");
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> parts = Arbitraries.of(
                "--privileged",
                "-v",
                "/:/host",
                "--network",
                "host",
                "=",
                ",",
                "\n",
                "\t",
                " ",
                "\"",
                "'",
                "$(id)",
                "`id`",
                ";",
                "|",
                "\\",
                "--",
                "readonly",
                "source=/",
                "{{.}}",
                "%s",
                "a",
                "9",
                "ü",
                "../",
                "VAULT_MODEL=x",
                "@",
                ":");
        return parts.list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", ",", "\"", "=", " ", "readonly", "source=/etc", "'", "\\", "ü")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(all -> String.join("", all));
    }

    private static Optional<VaultAction> action(String context, String model, String version, String tool) {
        try {
            return Optional.of(VaultAction.draft(ActionId.of("ship-docs-20260502"), FormulaName.of("publish"), context)
                    .model(model)
                    .version(version)
                    .tools(List.of(tool))
                    .toAction(Allowlist.standard()));
        } catch (InvalidDocumentException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void assertSameShape(VaultAction action) {
        List<String> plain = Containers.command(PLAIN, PLACE, ROOT).arguments();
        ActionOrder order = ActionOrder.of(action, PLAIN.formula());
        List<String> found =
                new ArrayList<>(Containers.command(order, PLACE, ROOT).arguments());
        found.replaceAll(each -> each.equals("VAULT_MODEL=" + action.model().orElseThrow()) ? "VAULT_MODEL=m" : each);
        assertThat(found).isEqualTo(plain);
    }

    /** Reads a line of comma-separated values as the engine does. */
    private static List<String> fields(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                out.add(field.toString());
                field.setLength(0);
            } else {
                assertThat(c == '"' && !quoted)
                        .as("a quote in the middle of %s", line)
                        .isFalse();
                field.append(c);
            }
        }
        out.add(field.toString());
        return out;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("container-property");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
