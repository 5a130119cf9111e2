package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.CommitDraft;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.History;
import ai.disinto.forge.git.Workspace;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.StaleBase;
import ai.disinto.forge.pull.StaleBase.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleBaseTest {
    private static final String BEFORE = "one\ntwo\n";
    private static final String UPSTREAM = "one\nours a\nours b\nours c\ntwo\n";

    private final EvidenceStage stage = new EvidenceStage();

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private void write(String branch, String path, String text) {
        var there = stage.app("dev").contents().find(path, branch).orElseThrow();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(stage.app("dev")
                        .contents()
                        .update(path, bytes, there.sha(), NewCommit.on(branch))
                        .isDone())
                .isTrue();
    }

    /** A branch with its own text of a file that the base changed meanwhile. */
    private PullRequest pull(String text) {
        stage.push("main", "a.txt", BEFORE);
        stage.push("fix", "b.txt", "b\n");
        write("fix", "a.txt", text);
        write("main", "a.txt", UPSTREAM);
        return stage.app("dev").pulls().create(NewPull.of("Fix", "fix", "main"));
    }

    @Test
    void branchThatLacksWhatTheBaseGot_isStale() {
        StaleBase stale = StaleBase.check(stage.app("dev"), pull("one\ntwo\nthree\n"));
        assertThat(stale.isStale()).isTrue();
        assertThat(stale.files()).containsExactly(new File("a.txt", 3, 3));
        assertThat(stale).hasToString("1 of 1 files lost what the base got");
    }

    @Test
    void branchThatHasMostOfIt_isNot() {
        StaleBase fresh = StaleBase.check(stage.app("dev"), pull("one\nours a\nours b\ntwo\nthree\n"));
        assertThat(fresh.isStale()).isFalse();
        assertThat(fresh.files()).containsExactly(new File("a.txt", 3, 1));
    }

    @Test
    void fileThatOnlyOneSideTouched_isNotCompared() {
        stage.push("main", "a.txt", BEFORE);
        PullRequest pull = stage.pull("fix");
        write("main", "a.txt", UPSTREAM);
        assertThat(StaleBase.check(stage.app("dev"), stage.again(pull)).files()).isEmpty();
    }

    @Test
    void rebaseThatTookTheWrongSide_showsAgainstTheOldBase(@TempDir Path directory) throws Exception {
        PullRequest pull = pull("one\ntwo\nthree\n");
        try (Workspace clone =
                Clones.in(directory, GitRemote.of(stage.app("dev"))).open(CloneName.of("stale"))) {
            History history = clone.history();
            String since = history.mergeBase("origin/main", "origin/fix").orElseThrow();
            clone.createBranch("rebased", "origin/main");
            clone.checkout("rebased");
            CommitDraft draft = CommitDraft.of("Take mine", new Author("dev", "dev@example.org"), Instant.EPOCH);
            assertThat(clone.commit(draft.put("a.txt", "one\ntwo\nthree\n"))).isPresent();
            assertThat(StaleBase.check(history, since, "origin/main", "rebased").lost())
                    .containsExactly(new File("a.txt", 3, 3));
            assertThat(StaleBase.check(history, since, "origin/main", "origin/main")
                            .isStale())
                    .isFalse();
            assertThat(StaleBase.check(
                                    history, since, "origin/main", pull.head().sha())
                            .isStale())
                    .isTrue();
        }
    }
}
