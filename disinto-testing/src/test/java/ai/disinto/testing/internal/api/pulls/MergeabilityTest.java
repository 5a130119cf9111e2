package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.ForgeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeabilityTest {
    private PullSketch forge = PullSketch.busy();

    @AfterEach
    void close() {
        forge.close();
    }

    @Test
    void merge_isRefusedWhileNobodyKnows() throws InterruptedException {
        forge.close();
        forge = PullSketch.hesitant();
        int number = forge.pull("one");
        forge.protect(", \"required_approvals\": 0");
        String other = ", \"head_commit_id\": \"" + "0".repeat(40) + "\"";
        int status = 0;
        for (int attempt = 0; attempt < 50 && status != 405; attempt++) {
            forge.status(forge.owner, "PATCH", "/branch_protections/main", "{\"required_approvals\": 0}");
            status = forge.merge(forge.bob, number, other);
        }
        assertThat(status).isEqualTo(405);
        forge.settle();
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(200);
    }

    @Test
    void conflict_isRefusedInTheSameWordsForEver() throws InterruptedException {
        forge.write("same.txt", "left\n", "main", "left");
        int number = forge.pullOf("left", "left");
        forge.write("same.txt", "right\n", "main", "main");
        forge.settle();
        assertThat(forge.pull(number).get("mergeable").booleanValue()).isFalse();
        assertThat(forge.message(forge.bob, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"merge\"}"))
                .isEqualTo("Please try again later");
        assertThat(forge.status(forge.bob, "POST", "/pulls/" + number + "/update", ""))
                .isEqualTo(409);
    }

    @Test
    void removedBranch_closesThePullAMomentLater() throws InterruptedException {
        int number = forge.pull("one");
        forge.status(forge.bob, "DELETE", "/branches/one", "");
        forge.settle();
        assertThat(forge.pull(number).get("state").stringValue()).isEqualTo("closed");
    }

    @Test
    void update_bringsTheBaseIntoTheBranch() throws InterruptedException {
        int number = forge.pull("one");
        forge.write("ahead.txt", "ahead\n", "main", "main");
        assertThat(forge.status(forge.carol, "POST", "/pulls/" + number + "/update", ""))
                .isEqualTo(403);
        assertThat(forge.status(forge.bob, "POST", "/pulls/" + number + "/update", ""))
                .isEqualTo(200);
        assertThat(forge.status(forge.bob, "POST", "/pulls/" + number + "/update", ""))
                .isEqualTo(500);
        forge.settle();
        assertThat(forge.answer(forge.bob, "GET", "/pulls/" + number + "/commits", "")
                        .size())
                .isEqualTo(2);
        assertThat(forge.pull(number).get("changed_files").intValue()).isEqualTo(1);
    }

    @Test
    void updateByRebase_keepsALine() throws InterruptedException {
        int number = forge.pull("one");
        forge.write("ahead.txt", "ahead\n", "main", "main");
        assertThat(forge.status(forge.bob, "POST", "/pulls/" + number + "/update?style=rebase", ""))
                .isEqualTo(200);
        forge.settle();
        assertThat(forge.answer(forge.bob, "GET", "/pulls/" + number + "/commits", "")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void draft_isNotMerged() {
        forge.write("one.txt", "one\n", "main", "one");
        int number = forge.pullOf("one", "WIP: one");
        assertThat(forge.pull(number).get("draft").booleanValue()).isTrue();
        assertThat(forge.message(forge.bob, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"merge\"}"))
                .isEqualTo("Work in progress PRs cannot be merged");
    }

    @Test
    void pullFromAFork_isClosedWithIt() throws InterruptedException {
        ForgeClient dave = forge.owner.newUser("dave");
        dave.call("POST", "/repos/root1/x/forks", "{}");
        dave.call(
                "POST",
                "/repos/dave/x/contents/theirs.txt",
                "{\"content\": \"eA==\", \"branch\": \"main\", \"new_branch\": \"theirs\"}");
        int number = forge.answer(
                        dave, "POST", "/pulls", "{\"head\": \"dave:theirs\", \"base\": \"main\", \"title\": \"x\"}")
                .get("number")
                .intValue();
        assertThat(forge.pull(number).at("/head/repo/full_name").stringValue()).isEqualTo("dave/x");
        forge.settle();
        dave.call("DELETE", "/repos/dave/x", "");
        assertThat(forge.pull(number).get("state").stringValue()).isEqualTo("closed");
        assertThat(forge.pull(number).at("/head/repo_id").intValue()).isEqualTo(-1);
    }
}
