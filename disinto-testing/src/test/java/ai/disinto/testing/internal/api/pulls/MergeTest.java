package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergeTest {
    private final PullSketch forge = PullSketch.calm();

    @AfterEach
    void close() {
        forge.close();
    }

    private JsonNode newest() {
        return forge.answer(forge.bob, "GET", "/commits?limit=1", "").get(0);
    }

    private int merge(int number, String style) {
        return forge.status(forge.bob, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"" + style + "\"}");
    }

    @Test
    void merge_joinsBothHistories() {
        int number = forge.pull("one");
        assertThat(merge(number, "merge")).isEqualTo(200);
        assertThat(newest().get("parents").size()).isEqualTo(2);
        assertThat(newest().at("/commit/message").stringValue())
                .isEqualTo("Merge pull request 'one' (#1) from one into main\n");
    }

    @Test
    void squash_makesOneCommitOfThePoster() {
        int number = forge.pull("one");
        forge.write("more.txt", "more\n", "one", "one");
        assertThat(forge.status(
                        forge.owner,
                        "POST",
                        "/pulls/" + number + "/merge",
                        "{\"Do\": \"squash\", \"MergeTitleField\": \"all\", \"MergeMessageField\": \"of it\"}"))
                .isEqualTo(200);
        assertThat(newest().get("parents").size()).isEqualTo(1);
        assertThat(newest().at("/commit/message").stringValue()).isEqualTo("all\n\nof it\n");
        assertThat(newest().at("/commit/author/name").stringValue()).isEqualTo("bob");
        assertThat(newest().at("/commit/committer/name").stringValue()).isEqualTo("root1");
    }

    @Test
    void rebase_keepsALine() {
        int number = forge.pull("one");
        forge.write("ahead.txt", "ahead\n", "main", "main");
        assertThat(merge(number, "rebase")).isEqualTo(200);
        assertThat(newest().get("parents").size()).isEqualTo(1);
        assertThat(newest().at("/commit/message").stringValue()).isEqualTo("Add one.txt\n");
    }

    @Test
    void fastForward_isImpossibleBehindTheBase() {
        int number = forge.pull("one");
        forge.write("ahead.txt", "ahead\n", "main", "main");
        assertThat(merge(number, "fast-forward-only")).isEqualTo(500);
    }

    @Test
    void mergedPull_isMergedOnce() {
        int number = forge.pull("one");
        assertThat(forge.status(forge.bob, "GET", "/pulls/" + number + "/merge", ""))
                .isEqualTo(404);
        forge.merge(forge.bob, number, "");
        assertThat(forge.status(forge.bob, "GET", "/pulls/" + number + "/merge", ""))
                .isEqualTo(204);
        assertThat(forge.message(forge.bob, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"merge\"}"))
                .isEmpty();
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(405);
    }

    @Test
    void commitOfTheMerge_leadsToThePull() {
        int number = forge.pull("one");
        forge.merge(forge.bob, number, "");
        String commit = forge.pull(number).get("merge_commit_sha").stringValue();
        assertThat(newest().get("sha").stringValue()).isEqualTo(commit);
        assertThat(forge.answer(forge.carol, "GET", "/commits/" + commit + "/pull", "")
                        .get("number")
                        .intValue())
                .isEqualTo(number);
    }

    @Test
    void merge_closesWhatItFixes() {
        forge.answer(forge.carol, "POST", "/issues", "{\"title\": \"broken\"}");
        forge.write("fix.txt", "fix\n", "main", "fix");
        int number = forge.answer(
                        forge.bob,
                        "POST",
                        "/pulls",
                        "{\"head\": \"fix\", \"base\": \"main\", \"title\": \"x\", \"body\": \"Fixes #1\"}")
                .get("number")
                .intValue();
        forge.merge(forge.bob, number, "");
        assertThat(forge.answer(forge.bob, "GET", "/issues/1", "").get("state").stringValue())
                .isEqualTo("closed");
    }

    @Test
    void branch_isRemovedIfWanted() {
        int number = forge.pull("one");
        assertThat(forge.merge(forge.bob, number, ", \"delete_branch_after_merge\": true"))
                .isEqualTo(200);
        assertThat(forge.status(forge.bob, "GET", "/branches/one", "")).isEqualTo(404);
        assertThat(forge.pull(number).at("/head/ref").stringValue()).isEqualTo("refs/pull/" + number + "/head");
    }

    @Test
    void otherHead_isRefused() {
        int number = forge.pull("one");
        String other = "0".repeat(40);
        assertThat(forge.merge(forge.bob, number, ", \"head_commit_id\": \"" + other + "\""))
                .isEqualTo(409);
        assertThat(forge.pull(number).get("merged").booleanValue()).isFalse();
    }

    @Test
    void reader_mayNotMerge() {
        int number = forge.pull("one");
        assertThat(forge.merge(forge.carol, number, "")).isEqualTo(405);
    }

    @Test
    void dependency_blocksTheMerge() {
        int number = forge.pull("one");
        forge.answer(forge.carol, "POST", "/issues", "{\"title\": \"first\"}");
        forge.answer(
                forge.owner,
                "POST",
                "/issues/" + number + "/dependencies",
                "{\"owner\": \"root1\", \"repo\": \"x\", \"index\": 2}");
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(500);
    }

    @Test
    void mergedByHand_isMarkedWhereThatIsAllowed() {
        int number = forge.pull("one");
        String main = forge.answer(forge.bob, "GET", "/branches/main", "")
                .at("/commit/id")
                .stringValue();
        String body = "{\"Do\": \"manually-merged\", \"MergeCommitID\": \"" + main + "\"}";
        assertThat(forge.status(forge.bob, "POST", "/pulls/" + number + "/merge", body))
                .isEqualTo(405);
        forge.status(forge.owner, "PATCH", "", "{\"allow_manual_merge\": true}");
        assertThat(forge.status(forge.bob, "POST", "/pulls/" + number + "/merge", body))
                .isEqualTo(200);
        assertThat(forge.pull(number).get("merge_commit_sha").stringValue()).isEqualTo(main);
    }
}
