package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommitDraftTest {
    private static final Author ANN = new Author("Ann", "ann@example.org");

    @Test
    void drafts_doNotChange() {
        byte[] content = {1};
        CommitDraft empty = CommitDraft.of("Say", ANN, Instant.EPOCH);
        CommitDraft one = empty.put("a", content);
        content[0] = 2;
        assertThat(empty.changes()).isEmpty();
        assertThat(one.changes()).containsOnlyKeys(TreePath.of("a"));
        assertThat(one.changes().values())
                .allSatisfy(state -> assertThat(state.content()).containsExactly(1));
        assertThat(one.delete("a").changes()).hasSize(1);
        assertThat(one).hasToString("draft of a commit to 1 files");
    }

    @Test
    void badPartsOfADraft_areRefused() {
        CommitDraft draft = CommitDraft.of("Say", ANN, Instant.EPOCH);
        assertThatThrownBy(() -> CommitDraft.of(" ", ANN, Instant.EPOCH)).hasMessageContaining("message");
        assertThatThrownBy(() -> draft.put("../x", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft.delete(".git/config")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft.putExecutable("a/.Git/hooks/x", new byte[0]))
                .hasMessageContaining("path");
    }

    @Test
    void authors_cannotBreakOutOfTheirLine() {
        assertThat(ANN).hasToString("Ann <ann@example.org>");
        for (String bad : new String[] {"", " ", "a\nparent 1", "a <b", "a>"}) {
            assertThatThrownBy(() -> new Author(bad, "a@b")).hasMessageContaining("name");
            assertThatThrownBy(() -> new Author("a", bad)).hasMessageContaining("email");
        }
    }

    @Test
    void pushes_sayWhatTheyDo() {
        String id = "0123456789012345678901234567890123456789";
        assertThat(Push.branch("main")).hasToString("main to main").isEqualTo(Push.to("main", "main"));
        assertThat(Push.to("HEAD", "x").withLease(id)).hasToString("HEAD to x if at " + id);
        assertThat(Push.delete("x", id).lease()).contains(id);
        assertThatThrownBy(() -> Push.branch("-f")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Push.branch("main").withLease("main")).hasMessageContaining("40");
    }
}
