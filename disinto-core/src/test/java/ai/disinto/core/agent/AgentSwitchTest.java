package ai.disinto.core.agent;

import static ai.disinto.core.agent.AgentSwitch.Outcome.ALREADY;
import static ai.disinto.core.agent.AgentSwitch.Outcome.CREATED;
import static ai.disinto.core.agent.AgentSwitch.Outcome.KEPT;
import static ai.disinto.core.agent.AgentSwitch.Outcome.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import ai.disinto.core.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSwitchTest {
    private static final Disabling NOTE =
            Disabling.of("alice", Instant.parse("2026-11-25T10:00:00Z"), "the model server moves");

    @TempDir
    private Path folder;

    private Factory factory;
    private AgentSwitch agents;

    @BeforeEach
    void begin() {
        factory = new Factory(folder).compose("");
        agents = AgentSwitch.at(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "reviewer", "review-bot", "review/"})
    void enable_ofAnOwnAgent_makesItsMarker(String spelling) {
        assertThat(agents.enable(factory.entry(spelling)))
                .containsExactly(entry("state/.reviewer-active", CREATED), entry("state/.reviewer-disabled", ALREADY));
        assertThat(factory.entry(spelling).status().isActive()).isTrue();
    }

    @Test
    void disable_removesTheMarkerAndSaysWhy() {
        factory.allMarkers();
        assertThat(agents.disable(factory.entry("dev"), NOTE))
                .containsExactly(entry("state/.dev-disabled", CREATED), entry("state/.dev-active", REMOVED));
        assertThat(factory.entry("dev").disabling()).contains(NOTE);
        assertThat(factory.entry("dev").status())
                .hasToString("disabled (by alice at 2026-11-25T10:00:00Z: the model server moves)");
    }

    @Test
    void repeats_changeNothing_andTheFirstNoteStays() {
        factory.allMarkers();
        agents.disable(factory.entry("dev"), NOTE);
        Disabling later = Disabling.of("bob", Instant.EPOCH, "again");
        assertThat(agents.disable(factory.entry("dev"), later))
                .containsOnly(entry("state/.dev-disabled", ALREADY), entry("state/.dev-active", ALREADY));
        assertThat(factory.entry("dev").disabling()).contains(NOTE);
        agents.enable(factory.entry("dev"));
        assertThat(agents.enable(factory.entry("dev")).values()).containsOnly(ALREADY);
        assertThat(factory.entry("dev").disabling()).isEmpty();
    }

    @Test
    void disable_ofAHiredAgent_stopsNobodyElse() {
        factory.agent("shop", "nightly", "roles = [\"review\", \"paint\"]\n")
                .compose("agents-nightly: {}\n")
                .allMarkers()
                .markers("paint");
        assertThat(agents.disable(factory.entry("nightly"), NOTE))
                .containsExactly(
                        entry("state/.nightly-disabled", CREATED),
                        entry("state/.reviewer-active", KEPT),
                        entry("state/.paint-active", REMOVED));
        assertThat(factory.entry("reviewer").status().isActive()).isTrue();
        assertThat(factory.entry("nightly").status().permitted()).isFalse();
        assertThat(agents.enable(factory.entry("nightly")))
                .containsExactly(
                        entry("state/.reviewer-active", ALREADY),
                        entry("state/.paint-active", CREATED),
                        entry("state/.nightly-disabled", REMOVED));
        assertThat(factory.entry("nightly").status().permitted()).isTrue();
    }

    @Test
    void disable_outlivesAContainerThatMakesTheMarkerAgain() {
        factory.allMarkers();
        agents.disable(factory.entry("dev"), NOTE);
        factory.markers("dev");
        assertThat(factory.entry("dev").status().permitted()).isFalse();
        assertThat(factory.codes()).containsExactly("agent.marker-despite-note");
    }

    @Test
    void disable_ofAnOrphan_removesItsMarkerOnly() {
        factory.markers("painter");
        assertThat(agents.disable(factory.entry("painter"), NOTE))
                .containsExactly(entry("state/.painter-active", REMOVED));
        assertThat(factory.load().find("painter")).isEmpty();
    }

    @Test
    void crash_betweenSteps_leavesTheAgentDisabled() {
        factory.allMarkers().write("state/.dev-disabled", "");
        assertThat(factory.entry("dev").status().permitted()).isFalse();
        assertThat(agents.enable(factory.entry("dev")))
                .containsExactly(entry("state/.dev-active", ALREADY), entry("state/.dev-disabled", REMOVED));
    }

    @Test
    void switch_touchesNothingOutsideOfItsFolder() throws IOException {
        Files.createFile(folder.resolve("x-active"));
        AgentRegistry foreign =
                AgentRegistry.of(List.of(), Optional.empty(), Set.of("./../x-active"), AgentCatalog.standard());
        AgentEntry orphan = foreign.find("/../x").orElseThrow();
        assertThatThrownBy(() -> agents.disable(orphan, NOTE)).isInstanceOf(InvalidDocumentException.class);
        assertThat(folder.resolve("x-active")).exists();
    }

    @Test
    void marker_whoseplaceIsTaken_isAnError() throws IOException {
        Files.createDirectories(folder.resolve("state/.dev-active/inside"));
        AgentEntry dev = factory.entry("dev");
        assertThatThrownBy(() -> agents.enable(dev))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("no file is in the way");
        assertThatThrownBy(() -> agents.disable(dev, NOTE)).isInstanceOf(InvalidDocumentException.class);
        assertThat(agents.toString()).contains("AgentSwitch");
    }
}
