package ai.disinto.testing.internal.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GitMergerTest {
    private static final Signature SIGNATURE = Signature.of(GitSketch.BOB, "merged\n");

    private final GitSketch git = new GitSketch();
    private final GitMerger merger = git.repository().merger();
    private String base = "";
    private String main = "";
    private String first = "";
    private String head = "";

    @BeforeEach
    void twoBranches() {
        base = git.commit("main", "a.txt", "one\n");
        git.move("fix", base);
        main = git.commit("main", "b.txt", "main\n");
        first = git.commit("fix", "c.txt", "first\n");
        head = git.commit("fix", "d.txt", "second\n");
    }

    private List<String> parents(String commit) {
        return git.repository().reader().existingCommit(commit).parents();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FAST_FORWARD_ONLY")
    void everyStyle_bringsAllFilesTogether(MergeStyle style) {
        String merged = merger.merge(main, head, style, SIGNATURE).orElseThrow();
        assertThat(git.repository().reader().tree(merged, true))
                .extracting(TreeEntry::path)
                .containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
    }

    @Test
    void merge_hasBothAsParents() {
        String merged = merger.merge(main, head, MergeStyle.MERGE, SIGNATURE).orElseThrow();
        assertThat(parents(merged)).containsExactly(main, head);
        assertThat(git.repository().reader().existingCommit(merged).author()).isEqualTo(GitSketch.BOB);
    }

    @Test
    void squash_isOneCommit() {
        assertThat(parents(
                        merger.merge(main, head, MergeStyle.SQUASH, SIGNATURE).orElseThrow()))
                .containsExactly(main);
    }

    @Test
    void rebase_keepsAuthorsAndMessages() {
        String merged = merger.merge(main, head, MergeStyle.REBASE, SIGNATURE).orElseThrow();
        List<GitCommit> commits = git.repository().comparison().commits(main, merged);
        assertThat(commits).extracting(GitCommit::message).containsExactly("change d.txt\n", "change c.txt\n");
        assertThat(commits).extracting(GitCommit::author).containsOnly(GitSketch.ALICE);
        assertThat(commits).extracting(GitCommit::committer).containsOnly(GitSketch.BOB);
    }

    @Test
    void rebase_ofWhatIsOnTopAlready_changesNothing() {
        assertThat(merger.rebase(base, head, GitSketch.BOB)).contains(head);
    }

    @Test
    void rebaseMerge_addsAMergeOnTop() {
        String merged =
                merger.merge(main, head, MergeStyle.REBASE_MERGE, SIGNATURE).orElseThrow();
        assertThat(parents(merged)).hasSize(2).startsWith(main);
    }

    @Test
    void fastForwardOnly_needsToBeOnTop() {
        assertThat(merger.merge(base, head, MergeStyle.FAST_FORWARD_ONLY, SIGNATURE))
                .contains(head);
        assertThat(merger.merge(main, head, MergeStyle.FAST_FORWARD_ONLY, SIGNATURE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MergeStyle.class)
    void conflict_mergesNothing(MergeStyle style) {
        String theirs = git.written(main, "c.txt", "other\n");
        assertThat(merger.conflicts(theirs, head)).isTrue();
        assertThat(merger.merge(theirs, head, style, SIGNATURE)).isEmpty();
    }

    @Test
    void isAncestor_readsHistory() {
        assertThat(merger.isAncestor(base, head)).isTrue();
        assertThat(merger.isAncestor(main, head)).isFalse();
        assertThat(merger.conflicts(main, head)).isFalse();
    }

    @Test
    void comparison_findsWhatIsNew() {
        GitComparison comparison = git.repository().comparison();
        assertThat(comparison.mergeBase(main, head)).contains(base);
        assertThat(comparison.commits(main, head)).extracting(GitCommit::sha).containsExactly(head, first);
        assertThat(comparison.files(base, head))
                .extracting(DiffFile::path, DiffFile::kind, DiffFile::changes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c.txt", DiffFile.Kind.ADDED, 1),
                        org.assertj.core.groups.Tuple.tuple("d.txt", DiffFile.Kind.ADDED, 1));
        assertThat(comparison.patch(base, first)).startsWith("diff --git a/c.txt b/c.txt\nnew file mode 100644\n");
    }

    @Test
    void comparison_seesRenames() {
        String renamed = git.repository()
                .writer()
                .commit(
                        base,
                        List.of(
                                FileChange.remove("a.txt"),
                                FileChange.put("z.txt", "one\n".getBytes(StandardCharsets.UTF_8))),
                        SIGNATURE);
        assertThat(git.repository().comparison().files(base, renamed))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.kind()).isEqualTo(DiffFile.Kind.RENAMED);
                    assertThat(file.oldPath()).isEqualTo("a.txt");
                });
    }
}
