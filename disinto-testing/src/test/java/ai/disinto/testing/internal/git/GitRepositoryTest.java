package ai.disinto.testing.internal.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GitRepositoryTest {
    private final GitSketch git = new GitSketch();

    @Test
    void newRepository_isEmpty() {
        assertThat(git.repository().isEmpty()).isTrue();
        assertThat(git.repository().branches()).isEmpty();
        assertThat(git.repository().resolveCommit("main")).isEmpty();
    }

    @Test
    void update_movesOnlyFromWhereItIs() {
        String one = git.commit("main", "a.txt", "one");
        String two = git.written(one, "a.txt", "two");
        RefChange change = new RefChange("refs/heads/main", one, two);
        assertThat(git.repository().update(change)).isTrue();
        assertThat(git.repository().update(change)).isFalse();
        assertThat(git.repository().branch("main")).contains(two);
    }

    @Test
    void update_neverMakesWhatIsThere() {
        String one = git.commit("main", "a.txt", "one");
        assertThat(git.repository().update(new RefChange("refs/heads/main", RefChange.NONE, one)))
                .isFalse();
    }

    @Test
    void update_removes() {
        String one = git.commit("old", "a.txt", "one");
        assertThat(git.repository().update(new RefChange("refs/heads/old", one, RefChange.NONE)))
                .isTrue();
        assertThat(git.repository().branch("old")).isEmpty();
    }

    @Test
    void update_refusesANameBelowAnother() {
        String one = git.commit("feature/x", "a.txt", "one");
        assertThat(git.repository().update(new RefChange("refs/heads/feature", RefChange.NONE, one)))
                .isFalse();
    }

    @Test
    void resolveCommit_takesBranchesTagsReferencesAndIds() {
        String one = git.commit("main", "a.txt", "one");
        String tag = git.repository().writer().annotate("v1", one, GitSketch.ALICE, "first");
        git.repository().update(new RefChange("refs/tags/v1", RefChange.NONE, tag));
        assertThat(List.of("main", "v1", "refs/heads/main", one, one.substring(0, 7), tag))
                .allSatisfy(revision ->
                        assertThat(git.repository().resolveCommit(revision)).contains(one));
        assertThat(git.repository().resolveCommit("none")).isEmpty();
        assertThat(git.repository().resolveCommit(RefChange.NONE)).isEmpty();
    }

    @Test
    void refs_areSortedAndTyped() {
        String one = git.commit("main", "a.txt", "one");
        git.commit("dev", "a.txt", "one");
        String tag = git.repository().writer().annotate("v1", one, GitSketch.ALICE, "first");
        git.repository().update(new RefChange("refs/tags/v1", RefChange.NONE, tag));
        assertThat(git.repository().refs("refs/"))
                .extracting(GitRef::name, GitRef::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("refs/heads/dev", "commit"),
                        org.assertj.core.groups.Tuple.tuple("refs/heads/main", "commit"),
                        org.assertj.core.groups.Tuple.tuple("refs/tags/v1", "tag"));
    }

    @Test
    void copyFrom_bringsACommitWithAllItNeeds() {
        GitSketch fork = new GitSketch();
        fork.commit("main", "dir/a.txt", "one");
        String head = fork.commit("main", "dir/b.txt", "two");
        git.repository().copyFrom(fork.repository(), head);
        assertThat(git.repository().reader().log(head)).hasSize(2);
        assertThat(git.repository().reader().entry(head, "dir/b.txt")).isPresent();
    }

    @Test
    void branchNames_followGitsRules() {
        assertThat(GitRepository.isValidBranchName("feature/x")).isTrue();
        assertThat(GitRepository.isValidBranchName("bad..name")).isFalse();
        assertThat(GitRepository.isValidBranchName("")).isFalse();
    }
}
