package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewTest {
    private final PullSketch forge = PullSketch.busy();

    @AfterEach
    void close() {
        forge.close();
    }

    private JsonNode reviews(int number) {
        return forge.answer(forge.bob, "GET", "/pulls/" + number + "/reviews", "");
    }

    @Test
    void approval_countsByTheRuleOfTheBase() {
        forge.protect(", \"required_approvals\": 1, \"enable_approvals_whitelist\": true,"
                + " \"approvals_whitelist_username\": [\"carol\"]");
        int number = forge.pull("one");
        assertThat(forge.review(forge.owner, number, "APPROVED").get("official").booleanValue())
                .isFalse();
        assertThat(forge.message(forge.bob, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"merge\"}"))
                .isEqualTo("not allowed to merge [reason: Does not have enough approvals]");
        assertThat(forge.review(forge.carol, number, "APPROVED").get("official").booleanValue())
                .isTrue();
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(200);
    }

    @Test
    void objection_blocksUntilItsAuthorApproves() {
        forge.protect(", \"block_on_rejected_reviews\": true");
        int number = forge.pull("one");
        forge.review(forge.owner, number, "REQUEST_CHANGES");
        assertThat(forge.message(forge.bob, "POST", "/pulls/" + number + "/merge", "{\"Do\": \"merge\"}"))
                .contains("There are requested changes");
        forge.review(forge.owner, number, "APPROVED");
        assertThat(reviews(number).at("/0/dismissed").booleanValue()).isTrue();
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(200);
    }

    @Test
    void push_makesReviewsStaleAndDismissesApprovals() throws InterruptedException {
        forge.protect(", \"required_approvals\": 1, \"dismiss_stale_approvals\": true");
        int number = forge.pull("one");
        forge.review(forge.owner, number, "APPROVED");
        forge.write("more.txt", "more\n", "one", "one");
        forge.settle();
        JsonNode review = reviews(number).get(0);
        assertThat(review.get("stale").booleanValue()).isTrue();
        assertThat(review.get("dismissed").booleanValue()).isTrue();
        assertThat(review.get("official").booleanValue()).isTrue();
    }

    @Test
    void approvalRightAfterAPush_isDismissedAMomentLater() throws InterruptedException {
        forge.protect(", \"required_approvals\": 1, \"dismiss_stale_approvals\": true");
        int number = forge.pull("one");
        boolean dismissed = false;
        for (int attempt = 0; attempt < 20 && !dismissed; attempt++) {
            forge.write("more" + attempt + ".txt", "more\n", "one", "one");
            String head = forge.pull(number).at("/head/sha").stringValue();
            String body = "{\"event\": \"APPROVED\", \"commit_id\": \"" + head + "\"}";
            forge.answer(forge.owner, "POST", "/pulls/" + number + "/reviews", body);
            forge.settle();
            JsonNode review = reviews(number).get(attempt);
            dismissed = review.get("dismissed").booleanValue()
                    && !review.get("stale").booleanValue();
        }
        assertThat(dismissed).isTrue();
    }

    @Test
    void unknownEvent_isADraftThatNobodyElseSees() {
        int number = forge.pull("one");
        JsonNode draft = forge.review(forge.carol, number, "APPROVE");
        assertThat(draft.get("state").stringValue()).isEqualTo("PENDING");
        assertThat(reviews(number).size()).isZero();
        String path = "/pulls/" + number + "/reviews/" + draft.get("id").longValue();
        assertThat(forge.status(forge.bob, "GET", path, "")).isEqualTo(404);
        assertThat(forge.answer(forge.carol, "POST", path, "{\"event\": \"APPROVED\"}")
                        .get("state")
                        .stringValue())
                .isEqualTo("APPROVED");
        assertThat(forge.status(forge.carol, "POST", path, "{\"event\": \"APPROVED\"}"))
                .isEqualTo(422);
    }

    @Test
    void author_neitherApprovesNorRejects() {
        int number = forge.pull("one");
        String path = "/pulls/" + number + "/reviews";
        assertThat(forge.message(forge.bob, "POST", path, "{\"event\": \"APPROVED\"}"))
                .isEqualTo("approve your own pull is not allowed");
        assertThat(forge.message(forge.bob, "POST", path, "{\"event\": \"REQUEST_CHANGES\", \"body\": \"x\"}"))
                .isEqualTo("reject your own pull is not allowed");
    }

    @Test
    void remark_showsThePieceOfTheDifference() {
        forge.write("long.txt", "1\n2\n3\n4\n5\n6\n7\n", "main", "one");
        int number = forge.pullOf("one", "one");
        JsonNode review = forge.answer(
                forge.owner,
                "POST",
                "/pulls/" + number + "/reviews",
                "{\"event\": \"COMMENT\", \"comments\": [{\"path\": \"long.txt\", \"body\": \"why?\", \"new_position\": 6}]}");
        String path = "/pulls/" + number + "/reviews/" + review.get("id").longValue() + "/comments";
        JsonNode comment = forge.answer(forge.carol, "GET", path, "").get(0);
        assertThat(comment.get("diff_hunk").stringValue()).isEqualTo("@@ -0,0 +3,4 @@\n+3\n+4\n+5\n+6");
        String one = path + "/" + comment.get("id").longValue();
        assertThat(forge.status(forge.carol, "GET", one, "")).isEqualTo(200);
        assertThat(forge.status(forge.carol, "DELETE", one, "")).isEqualTo(403);
        assertThat(forge.status(forge.owner, "DELETE", one, "")).isEqualTo(204);
        assertThat(forge.answer(forge.carol, "GET", path, "").size()).isZero();
    }

    @Test
    void dismissal_isForAdministrators() {
        int number = forge.pull("one");
        long id = forge.review(forge.owner, number, "APPROVED").get("id").longValue();
        String path = "/pulls/" + number + "/reviews/" + id;
        assertThat(forge.status(forge.bob, "POST", path + "/dismissals", "{\"message\": \"no\"}"))
                .isEqualTo(403);
        assertThat(forge.answer(forge.owner, "POST", path + "/dismissals", "{\"message\": \"no\"}")
                        .get("dismissed")
                        .booleanValue())
                .isTrue();
        assertThat(forge.answer(forge.owner, "POST", path + "/undismissals", "")
                        .get("dismissed")
                        .booleanValue())
                .isFalse();
        long remark = forge.review(forge.carol, number, "COMMENT").get("id").longValue();
        assertThat(forge.status(forge.owner, "POST", "/pulls/" + number + "/reviews/" + remark + "/dismissals", "{}"))
                .isEqualTo(403);
    }

    @Test
    void request_blocksWhereTheRuleSaysSo() {
        forge.protect(", \"block_on_official_review_requests\": true");
        int number = forge.pull("one");
        String path = "/pulls/" + number + "/requested_reviewers";
        assertThat(forge.answer(forge.bob, "POST", path, "{\"reviewers\": [\"root1\"]}")
                        .size())
                .isEqualTo(1);
        assertThat(forge.answer(forge.bob, "POST", path, "{\"reviewers\": [\"root1\"]}")
                        .size())
                .isZero();
        assertThat(forge.pull(number).at("/requested_reviewers/0/login").stringValue())
                .isEqualTo("root1");
        assertThat(forge.merge(forge.bob, number, "")).isEqualTo(405);
        assertThat(forge.status(forge.bob, "DELETE", path, "{\"reviewers\": [\"root1\"]}"))
                .isEqualTo(204);
        assertThat(forge.pull(number).get("requested_reviewers").size()).isZero();
    }

    @Test
    void reader_asksNobody() {
        int number = forge.pull("one");
        String path = "/pulls/" + number + "/requested_reviewers";
        assertThat(forge.status(forge.carol, "POST", path, "{\"reviewers\": [\"root1\"]}"))
                .isEqualTo(422);
        assertThat(forge.status(forge.bob, "POST", path, "{\"reviewers\": [\"bob\"]}"))
                .isEqualTo(422);
        assertThat(forge.answer(forge.bob, "GET", "/reviewers", "").toString()).contains("carol");
    }
}
