package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Commits;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.Comparison;
import ai.disinto.forge.model.GitBlob;
import ai.disinto.forge.model.GitReference;
import ai.disinto.forge.model.GitTreeEntry;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link Commits}. */
abstract class CommitsContract extends RoleContract {
    @BeforeAll
    final void writeHistory() {
        file(repository(), "src/a.txt", "one\n", "main");
        file(repository(), "src/b.txt", "two\n", "main");
        file(repository(), "side.txt", "three\n", "feature/x");
    }

    private Commits commits() {
        return repository().commits();
    }

    @Test
    void list_isNewestFirst() {
        List<Commit> all = commits().list("main").list();
        assertThat(all)
                .extracting(each -> each.message().strip())
                .containsExactly("add src/b.txt", "add src/a.txt", "Initial commit");
        assertThat(all.get(0).parents()).containsExactly(all.get(1).sha());
        assertThat(all.get(2).parents()).isEmpty();
    }

    @Test
    void list_ofAPath_hasOnlyWhatTouchesIt() {
        assertThat(commits().list("main", "src/a.txt").stream()
                        .map(each -> each.message().strip()))
                .containsExactly("add src/a.txt");
    }

    @Test
    void list_ofAnEmptyRepository_isAConflict() {
        ForgeRepository empty = newRepository(NewRepository.named(stage().name("empty")));
        refused(ConflictException.class, () -> empty.commits().list("main").list());
    }

    @Test
    void list_ofAMissingBranch_isNotFound() {
        refused(NotFoundException.class, () -> commits().list("none").list());
    }

    @Test
    void find_byABranchOrAnId_hasFilesAndAuthor() {
        Commit commit = commits().find("main").orElseThrow();
        assertThat(commit.sha()).isEqualTo(head(repository()));
        assertThat(commit.files()).extracting(ChangedFile::path).containsExactly("src/b.txt");
        assertThat(commit.account().orElseThrow().login()).isEqualTo(owner().login());
        assertThat(commit.author().orElseThrow().email()).isNotEmpty();
        assertThat(commits().find(commit.sha())).contains(commit);
    }

    @Test
    void find_ofNone_isEmpty() {
        assertThat(commits().find("0".repeat(40))).isEmpty();
    }

    @Test
    void diff_isText_andOfNoneNotFound() {
        assertThat(commits().diff(head(repository())))
                .contains("+++ b/src/b.txt")
                .contains("+two");
        refused(NotFoundException.class, () -> commits().diff("0".repeat(40)));
    }

    @Test
    void compare_hasWhatTheHeadHasMore() {
        Comparison comparison = commits().compare("main", "feature/x");
        assertThat(comparison.total()).isEqualTo(1);
        assertThat(comparison.commits())
                .extracting(each -> each.message().strip())
                .containsExactly("add side.txt");
        assertThat(comparison.files()).extracting(ChangedFile::path).containsExactly("side.txt");
        assertThat(commits().compare("feature/x", "main").total()).isZero();
    }

    @Test
    void compare_withAMissingBranch_isRefused() {
        Assertions.assertThatThrownBy(() -> commits().compare("main", "none")).isInstanceOf(ForgeException.class);
    }

    @Test
    void tree_isFlat_orHasEverything() {
        assertThat(commits().tree("main", false).stream().map(GitTreeEntry::path))
                .containsExactly("README.md", "src");
        assertThat(commits().tree("main", true).stream().map(GitTreeEntry::path))
                .containsExactlyInAnyOrder("README.md", "src", "src/a.txt", "src/b.txt");
    }

    @Test
    void blob_hasTheBytes_andNoneIsInvalid() {
        String sha = commits().tree("main", true).stream()
                .filter(each -> each.path().equals("src/a.txt"))
                .findFirst()
                .orElseThrow()
                .sha();
        GitBlob blob = commits().blob(sha);
        assertThat(blob.bytes().orElseThrow()).isEqualTo(bytes("one\n"));
        assertThat(blob.size()).isEqualTo(4);
        refused(InvalidRequestException.class, () -> commits().blob("0".repeat(40)));
    }

    @Test
    void references_beginWithThePrefix() {
        assertThat(commits().references("heads/feature").stream().map(GitReference::ref))
                .containsExactly("refs/heads/feature/x");
        assertThat(commits().references("heads/main").first().orElseThrow().sha())
                .isEqualTo(head(repository()));
    }

    @Test
    void references_ofNone_areNotFound() {
        refused(
                NotFoundException.class,
                () -> commits().references("heads/none").list());
    }
}
