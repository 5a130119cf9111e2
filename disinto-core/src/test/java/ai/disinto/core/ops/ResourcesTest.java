package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
    private static final String FULL = """
            # Resources

            ## Compute
            ### pier-1
            - **Specs**: 4 cores, 8 GB
            - Location: harbour
            - Access: `ssh pier@pier-1`, key DEPLOY_KEY
            Running: forge, CI
            - Available for: builds
            - Projects: quay, crane

            ### pier-2
            - Specs: 2 cores

            ## Domains
            | Domain | Status | Project | Notes |
            |---|---|---|---|
            | pier.example.org | live | quay | — |
            | | lost | | |

            ## External accounts
            | Service | Purpose | Limits |
            |---|---|---|
            | Registry | images | 100 pulls |

            ## Tokens
            - `REGISTRY_TOKEN`: push images
            - FORGE_TOKEN

            ## Budget
            - Compute: 30 EUR a month
            - APIs: none

            ## Weather
            windy
            """;

    private static String shown(Parsed<Resources> parsed) {
        Resources resources = parsed.value().orElseThrow();
        return parsed
                + DiagnosticPrinter.plain().printAll(parsed.diagnostics())
                + resources
                + resources.compute().stream().map(ResourceEntry::facts).toList()
                + resources.compute()
                + resources.tokens().stream().map(ResourceEntry::text).toList()
                + resources.domains().stream().map(ResourceEntry::facts).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Resources\n",
                "# RESOURCES\n\n## Overview\n\n<!-- nothing yet -->\n",
                "# Resources\n\n## Accounts\n\n## Tokens\n\n## Infrastructure\n"
            })
    void stubs_areEmpty(String stub) {
        assertThat(Resources.parse(stub, "RESOURCES.md").isEmpty()).isTrue();
        assertThat(Resources.check(stub, "RESOURCES.md").diagnostics()).isEmpty();
    }

    @Test
    void hosts_haveFacts() {
        List<ResourceEntry> hosts = Resources.parse(FULL, "RESOURCES.md").compute();
        assertThat(hosts).extracting(ResourceEntry::name).containsExactly("pier-1", "pier-2");
        assertThat(hosts.get(0).facts().keySet())
                .containsExactly("specs", "location", "access", "running", "available for", "projects");
        assertThat(hosts.get(0).fact("Available for")).contains("builds");
        assertThat(hosts.get(1).fact("projects")).isEmpty();
        assertThat(hosts.get(1)).hasToString("ResourceEntry[pier-2, [specs]]");
    }

    @Test
    void tablesAndBullets_areEntries() {
        Resources resources = Resources.parse(FULL, "RESOURCES.md");
        assertThat(resources.domains()).singleElement().satisfies(domain -> {
            assertThat(domain.name()).isEqualTo("pier.example.org");
            assertThat(domain.fact("status")).contains("live");
            assertThat(domain.fact("notes")).isEmpty();
        });
        assertThat(resources.accounts().get(0).fact("limits")).contains("100 pulls");
        assertThat(resources.tokens()).extracting(ResourceEntry::name).containsExactly("REGISTRY_TOKEN", "FORGE_TOKEN");
        assertThat(resources.budget())
                .extracting(each -> each.name() + "=" + each.text())
                .containsExactly("Compute=30 EUR a month", "APIs=none");
        assertThat(resources).hasToString("Resources[2 hosts, 1 domains, 1 accounts, 2 tokens]");
    }

    @Test
    void render_isTheTextThatWasRead() {
        String text = FULL.replace("\n", "\r\n") + "## Notes\ntoken: hunter2hunter2";
        assertThat(Resources.check(text, "x").value().orElseThrow().render()).isEqualTo(text);
    }

    @Test
    void problems_arePlaced() {
        assertThat(Resources.check(FULL, "RESOURCES.md").diagnostics())
                .extracting(each -> each.line() + ":" + each.column() + " " + each.code())
                .containsExactly("19:3 resources.no-name", "34:4 resources.unknown-section");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Access: token: ghp_Zq8Zq8Zq8Zq8Zq8Zq8Zq8",
                "- Access: https://pier:Zq8Zq8@ss@pier.example.org/x",
                "- Access: password Zq8, Password: `Zq8Zq8x`",
                "- Password=Zq8Zq8 ",
                "- Secret: Zq8Zq8Zq8",
                "- Running: Zq8Zq8Zq8Zq8Zq8Zq8Zq8Zq8Zq8Zq8Zq8Zq8",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nZq8\nZq8\n-----END OPENSSH PRIVATE KEY-----"
            })
    void valuesOfSecrets_areReportedAndNeverShown(String line) {
        Parsed<Resources> parsed = Resources.check(FULL.replace("- Location: harbour", line), "RESOURCES.md");
        assertThat(parsed.diagnostics())
                .extracting(Diagnostic::code)
                .containsAnyOf("resources.secret-value", "resources.possible-secret");
        String shown = shown(parsed).replace("password Zq8", "");
        assertThat(shown).containsAnyOf("***", "(not shown)").doesNotContain("Zq8");
    }

    @Test
    void secretInADocument_isAnError() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> Resources.parse("## Tokens\n- A_TOKEN: ghp_Zq8Zq8Zq8Zq8Zq8Zq8Zq8\n", "r.md"))
                .withMessageContaining("r.md:2:12")
                .withMessageNotContaining("Zq8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Access: key: DEPLOY_KEY_2, token: $FORGE_TOKEN_1",
                "- Access: key: ~/.ssh/id_ed25519",
                "- Password: in the vault since 2026-05-01",
                "- Token: rotated 2026-05-01",
                "- Running: registry.example.org/disinto-agents-with-a-long-name-1:v12",
                "- Access: https://pier.example.org:8443/x@y",
                "- Access: mailto:someone@example.org",
                "- Projects: a-very-long-project-name-with-number-1234"
            })
    void namesOfSecrets_areNoValues(String line) {
        assertThat(Resources.check("## Compute\n### pier\n" + line + "\n", "RESOURCES.md")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void keyWithoutEnd_coversUpToTheNextHeading() {
        String text = "## Tokens\n-----BEGIN PRIVATE KEY-----\nabc\n## Budget\n- Compute: 1\n";
        Resources resources = Resources.check(text, "x").value().orElseThrow();
        assertThat(resources.budget()).hasSize(1);
        assertThat(resources.tokens()).isEmpty();
    }

    @Test
    void read_takesFiles(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("RESOURCES.md"), FULL);
        assertThat(Resources.read(file)).isEqualTo(Resources.parse(FULL, "x"));
        assertThat(Resources.check(" ", "x").value()).isEmpty();
    }
}
