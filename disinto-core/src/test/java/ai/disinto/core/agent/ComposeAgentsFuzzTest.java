package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whatever stands in a compose file, the registry has its roster, and a line for each agent. */
class ComposeAgentsFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void registry(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        AgentRegistry agents = AgentRegistry.of(
                List.of(),
                Optional.of(SourceText.of(text, "docker-compose.yml")),
                Set.of(".dev-active"),
                AgentCatalog.standard());
        assertThat(agents.entries()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(agents.table().lines()).hasSize(agents.entries().size() + 1);
        assertThat(agents.json()).endsWith("}\n");
        assertThat(agents.hired()).doesNotContainNull();
    }
}
