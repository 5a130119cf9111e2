package ai.disinto.testing.assertj;

import static ai.disinto.testing.assertj.ForgeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ReleaseSettings;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgeSnapshot;
import ai.disinto.testing.junit.WithForge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithForge(calm = true)
class ForgeAssertionsTest {
    private ForgeRepository x;

    @BeforeEach
    void arrange(Forge admin) {
        admin.repositories().create(NewRepository.named("x").initialized());
        x = admin.repository("root1/x");
        long backlog = x.labels().create(LabelSettings.of("backlog", "#00ff00")).id();
        x.issues()
                .create(NewIssue.titled("Fix the gate")
                        .body("It hangs.")
                        .labelIds(List.of(backlog))
                        .assignees(List.of("root1")));
        x.comments().create(1, "claimed");
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        x.contents().create("new.txt", text, NewCommit.on("main").newBranch("feature"));
        x.pulls().create(NewPull.of("Mend it", "feature", "main"));
    }

    @Test
    void whatIsThere_passes(EmbeddedForge forge) {
        x.releases().create(ReleaseSettings.of("v1"));
        assertThat(forge)
                .hasNoRepository("root1/y")
                .repository("root1/x")
                .hasIssues(1)
                .hasPulls(1)
                .hasNoIssue("Mend it")
                .hasBranch("feature")
                .hasNoBranch("old")
                .hasLabel("backlog")
                .hasRelease("v1")
                .hasFile("feature", "new.txt", "text")
                .hasIssue("Fix the gate")
                .isOpen()
                .hasLabels("backlog")
                .hasAssignees("root1")
                .hasComments(1)
                .hasCommentContaining("claim")
                .hasBodyContaining("hangs");
        assertThat(forge).repository("root1/x").hasPull("Mend it").isFrom("feature", "main");
    }

    @Test
    void whatIsNotThere_failsAndNamesWhatIs(EmbeddedForge forge) {
        RepositoryAssert repository = assertThat(forge).repository("root1/x");
        assertThatThrownBy(() -> assertThat(forge).repository("root1/y")).hasMessageContaining("no repository root1/y");
        assertThatThrownBy(() -> repository.hasIssue("Fix the door"))
                .hasMessageContaining("0 times the issue \"Fix the door\" among [issue #1 \"Fix the gate\"]");
        assertThatThrownBy(() -> repository.hasIssues(2)).hasMessageContaining("not 2 issues but 1");
        assertThatThrownBy(() -> repository.hasBranch("old")).hasMessageContaining("[feature, main]");
        assertThatThrownBy(() -> repository.hasFile("main", "new.txt", "text")).hasMessageContaining("no file new.txt");
        assertThatThrownBy(() -> repository.hasFile("feature", "new.txt", "other"))
                .hasMessageContaining("text");
        IssueAssert issue = repository.hasIssue("Fix the gate");
        assertThatThrownBy(issue::isClosed).hasMessageContaining("issue #1 \"Fix the gate\" is open");
        assertThatThrownBy(() -> issue.hasLabels("blocked")).hasMessageContaining("[backlog], not [blocked]");
        assertThatThrownBy(issue::isMerged).hasMessageContaining("not merged");
        assertThatThrownBy(() -> issue.hasComments(0)).hasMessageContaining("[claimed]");
    }

    @Test
    void twins_areNotOneIssue(EmbeddedForge forge) {
        x.issues().create(NewIssue.titled("Fix the gate"));
        assertThatThrownBy(() -> assertThat(forge).repository("root1/x").hasIssue("Fix the gate"))
                .hasMessageContaining("2 times");
    }

    @Test
    void snapshots_areCompared(EmbeddedForge forge) {
        ForgeSnapshot before = forge.snapshot();
        assertThat(forge).isSameAs(before);
        x.issues().close(1);
        assertThatThrownBy(() -> assertThat(forge).isSameAs(before))
                .hasMessageContaining("state=\"open\"")
                .hasMessageContaining("state=\"closed\"");
    }

    @Test
    void assertions_askTheForgeNothing(EmbeddedForge forge) {
        int calls = forge.calls().size();
        assertThat(forge).repository("root1/x").hasIssue("Fix the gate");
        assertThat(forge.calls()).hasSize(calls);
    }
}
