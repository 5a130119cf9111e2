package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentCorpusTest {
    private final Path folder = Path.of(System.getProperty("disinto.shared", "none"), "data", "corpus");

    @BeforeEach
    void look() {
        assumeThat(folder).isDirectory();
    }

    @Test
    void corpus_hasTheRosterAlone_andAFormulaForEveryRoleOfIt() {
        AgentRegistry agents = AgentRegistry.load(folder);
        assertThat(agents.entries()).hasSize(7).allMatch(AgentEntry::isOwn);
        assertThat(agents.problems()).isEmpty();
    }

    @Test
    void exampleOfATemplate_isAnAgentOnceItIsNoComment() throws IOException {
        String template = Files.readString(folder.resolve("projects/disinto.toml.example"));
        String text = template.lines()
                .map(line -> line.equals("# [agents.llama]") ? "[agents.llama]" : line)
                .map(line -> (line.matches("#   [a-z_]+ = .*") && !line.contains("interval ")) || line.contains("poll_")
                        ? line.substring(1)
                        : line)
                .collect(Collectors.joining("\n"));
        AgentRegistry agents = AgentRegistry.of(
                List.of(ProjectConfig.parse(text, "disinto.toml")),
                Optional.of(SourceText.of("services:\n  agents-llama: {}\n", "docker-compose.yml")),
                Set.of(".dev-active"),
                AgentCatalog.standard());
        AgentEntry llama = agents.find("llama").orElseThrow();
        assertThat(llama.agent().forgeUser()).isEqualTo("dev-qwen");
        assertThat(llama.tokenVariables()).containsExactly("FORGE_TOKEN_DEV_QWEN");
        assertThat(llama.agent().backend().model()).contains("unsloth/Qwen3.5-35B-A3B");
    }
}
