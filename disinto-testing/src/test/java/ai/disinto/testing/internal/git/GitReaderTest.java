package ai.disinto.testing.internal.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GitReaderTest {
    private final GitSketch git = new GitSketch();
    private final GitReader reader = git.repository().reader();

    @Test
    void commit_isReadAsWritten() {
        String one = git.commit("main", "a.txt", "one");
        String two = git.commit("main", "b.txt", "two");
        GitCommit commit = reader.existingCommit(two);
        assertThat(commit.parents()).containsExactly(one);
        assertThat(commit.author()).isEqualTo(GitSketch.ALICE);
        assertThat(commit.message()).isEqualTo("change b.txt\n");
        assertThat(commit.summary()).isEqualTo("change b.txt");
    }

    @Test
    void commit_thatIsNone_isEmpty() {
        String one = git.commit("main", "a.txt", "one");
        assertThat(reader.commit(RefChange.NONE)).isEmpty();
        assertThat(reader.commit("main")).isEmpty();
        assertThat(reader.commit(reader.entry(one, "a.txt").orElseThrow().sha()))
                .isEmpty();
        assertThatThrownBy(() -> reader.existingCommit(RefChange.NONE)).isInstanceOf(GitFailure.class);
    }

    @Test
    void tree_listsOneLevelOrAll() {
        git.commit("main", "src/a.txt", "one");
        String head = git.commit("main", "README.md", "two!");
        assertThat(reader.tree(head, false)).extracting(TreeEntry::path).containsExactly("README.md", "src");
        assertThat(reader.tree(head, true))
                .extracting(TreeEntry::path)
                .containsExactly("README.md", "src", "src/a.txt");
        assertThat(reader.tree(head, false)).extracting(TreeEntry::mode).containsExactly("100644", "040000");
        assertThat(reader.tree(head, false)).extracting(TreeEntry::size).containsExactly(4L, 0L);
    }

    @Test
    void entry_findsFilesAndFolders() {
        String head = git.commit("main", "src/a.txt", "one");
        assertThat(reader.entry(head, "src/a.txt").orElseThrow().name()).isEqualTo("a.txt");
        assertThat(reader.entry(head, "src").orElseThrow().isTree()).isTrue();
        assertThat(reader.entry(head, "none")).isEmpty();
    }

    @Test
    void log_isNewestFirst() {
        String one = git.commit("main", "a.txt", "one");
        String two = git.commit("main", "b.txt", "two");
        assertThat(reader.log(two)).extracting(GitCommit::sha).containsExactly(two, one);
        assertThat(reader.log(two, "a.txt")).extracting(GitCommit::sha).containsExactly(one);
        assertThat(reader.lastChange(two, "a.txt").orElseThrow().sha()).isEqualTo(one);
    }

    @Test
    void writer_removesAndReplacesInOneCommit() {
        String one = git.commit("main", "a.txt", "one");
        String two = git.repository()
                .writer()
                .commit(
                        one,
                        List.of(FileChange.remove("a.txt"), FileChange.put("b/c.txt", new byte[] {'x'})),
                        Signature.of(GitSketch.BOB, "move\n"));
        assertThat(reader.tree(two, true)).extracting(TreeEntry::path).containsExactly("b", "b/c.txt");
        assertThat(git.content(two, "b/c.txt")).isEqualTo("x");
    }

    @Test
    void tag_isAnnotatedOrNot() {
        String one = git.commit("main", "a.txt", "one");
        String object = git.repository().writer().annotate("v1", one, GitSketch.BOB, "first");
        git.repository().update(new RefChange("refs/tags/v1", RefChange.NONE, object));
        git.repository().update(new RefChange("refs/tags/light", RefChange.NONE, one));
        assertThat(reader.tag("v1").orElseThrow().annotated()).isTrue();
        assertThat(reader.tag("v1").orElseThrow().commit()).isEqualTo(one);
        assertThat(reader.tag("light").orElseThrow().annotated()).isFalse();
        assertThat(reader.tag("none")).isEmpty();
    }

    @Test
    void hasTree_isTrueForCommitsAndTreesOnly() {
        String one = git.commit("main", "a.txt", "one");
        assertThat(reader.hasTree(one)).isTrue();
        assertThat(reader.hasTree(reader.existingCommit(one).tree())).isTrue();
        assertThat(reader.hasTree(reader.entry(one, "a.txt").orElseThrow().sha()))
                .isFalse();
        assertThat(reader.hasTree("main")).isFalse();
    }
}
