package ai.disinto.testing.internal.api.issues;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IssuesTest {
    private final EmbeddedForge forge =
            EmbeddedForge.builder().line(ForgejoLine.V15).calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return admin.call(method, "/repos/root1/x" + path, body);
    }

    private long open(String title) {
        return json("POST", "/issues", "{\"title\": \"" + title + "\"}")
                .get("number")
                .longValue();
    }

    private JsonNode json(String method, String path, String body) {
        return ForgeClient.json(call(method, path, body));
    }

    private long label(String name, boolean exclusive) {
        String body = "{\"name\": \"" + name + "\", \"color\": \"#abc\", \"exclusive\": " + exclusive + "}";
        return json("POST", "/labels", body).get("id").longValue();
    }

    @Test
    void labelOfThreeDigits_isWrittenWithSix() {
        label("a", false);
        assertThat(json("GET", "/labels/a", "").get("color").stringValue()).isEqualTo("aabbcc");
    }

    @Test
    void exclusiveLabel_replacesAnotherOfItsScope() {
        label("state/open", true);
        label("state/done", true);
        open("one");
        call("POST", "/issues/1/labels", "{\"labels\": [\"state/open\"]}");
        JsonNode left = json("POST", "/issues/1/labels", "{\"labels\": [\"state/done\"]}");
        assertThat(left.findValuesAsString("name")).containsExactly("state/done");
    }

    @Test
    void editedLabel_isArchivedOnlyIfTheCallSaysSo() {
        long id = label("a", false);
        assertThat(json("PATCH", "/labels/" + id, "{\"is_archived\": true}")
                        .get("is_archived")
                        .booleanValue())
                .isTrue();
        assertThat(json("PATCH", "/labels/" + id, "{\"description\": \"d\"}")
                        .get("is_archived")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void removedLabel_leavesIssuesAndTimelines() {
        long id = label("a", false);
        open("one");
        call("POST", "/issues/1/labels", "{\"labels\": [\"a\"]}");
        call("DELETE", "/labels/" + id, "");
        assertThat(json("GET", "/issues/1/labels", "").size()).isZero();
        assertThat(json("GET", "/issues/1/timeline", "").isNull()).isTrue();
    }

    @Test
    void labelsOfTwoNames_areBothWantedByAFilterOfOne() {
        label("a", false);
        label("a", false);
        open("one");
        call("POST", "/issues/1/labels", "{\"labels\": [1]}");
        assertThat(json("GET", "/issues?labels=a", "").size()).isZero();
    }

    @Test
    void timeline_countsItsPageOnly() {
        open("one");
        for (int i = 0; i < 35; i++) {
            call("POST", "/issues/1/comments", "{\"body\": \"c\"}");
        }
        HttpResponse<String> first = call("GET", "/issues/1/timeline", "");
        assertThat(first.headers().firstValue("X-Total-Count")).contains("30");
        assertThat(json("GET", "/issues/1/timeline?page=2", "").size()).isEqualTo(5);
        assertThat(json("GET", "/issues/1/comments?page=2", "").size()).isEqualTo(35);
    }

    @Test
    void comments_areThoseUpdatedSinceOrBefore() {
        open("one");
        call("POST", "/issues/1/comments", "{\"body\": \"c\"}");
        assertThat(json("GET", "/issues/1/comments?since=2099-01-01T00:00:00Z", "")
                        .size())
                .isZero();
        assertThat(json("GET", "/issues/1/comments?before=2099-01-01T00:00:00%2B01:00", "")
                        .size())
                .isEqualTo(1);
        assertThat(call("GET", "/issues/1/comments?before=soon", "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void unknownAssignee_isRefusedAtCreationAndAnErrorLater() {
        assertThat(call("POST", "/issues", "{\"title\": \"t\", \"assignee\": \"nobody\"}")
                        .statusCode())
                .isEqualTo(422);
        open("one");
        assertThat(call("PATCH", "/issues/1", "{\"assignees\": [\"nobody\"]}").statusCode())
                .isEqualTo(500);
    }

    @Test
    void strangers_areAssignedInPublicRepositoriesOnly() {
        admin.newUser("dave");
        call("PATCH", "", "{\"private\": true}");
        assertThat(call("POST", "/issues", "{\"title\": \"t\", \"assignees\": [\"dave\"]}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void unknownMilestone_isDroppedAtCreationAndAnErrorLater() {
        assertThat(json("POST", "/issues", "{\"title\": \"t\", \"milestone\": 9}")
                        .get("milestone")
                        .isNull())
                .isTrue();
        assertThat(call("PATCH", "/issues/1", "{\"milestone\": 9}").statusCode())
                .isEqualTo(500);
    }

    @Test
    void milestone_countsItsIssues() {
        json("POST", "/milestones", "{\"title\": \"m\"}");
        open("one");
        call("PATCH", "/issues/1", "{\"milestone\": 1}");
        call("PATCH", "/issues/1", "{\"state\": \"closed\"}");
        JsonNode milestone = json("GET", "/milestones/m", "");
        assertThat(milestone.get("open_issues").longValue()).isZero();
        assertThat(milestone.get("closed_issues").longValue()).isEqualTo(1);
        assertThat(json("PATCH", "/milestones/1", "{\"state\": \"closed\"}")
                        .get("closed_at")
                        .isNull())
                .isFalse();
        assertThat(json("GET", "/milestones?state=open", "").size()).isZero();
        assertThat(json("GET", "/milestones", "").size()).isEqualTo(1);
    }

    @Test
    void changedDeadline_namesBothDays() {
        open("one");
        call("PATCH", "/issues/1", "{\"due_date\": \"2030-01-02T00:00:00Z\"}");
        call("POST", "/issues/1/deadline", "{\"due_date\": \"2030-01-03T00:00:00Z\"}");
        JsonNode timeline = json("GET", "/issues/1/timeline", "");
        assertThat(timeline.at("/1/type").stringValue()).isEqualTo("modified_deadline");
        assertThat(timeline.at("/1/body").stringValue()).isEqualTo("2030-01-03|2030-01-02");
        assertThat(json("GET", "/issues/1", "").get("due_date").stringValue()).isEqualTo("2030-01-03T23:59:59Z");
        assertThat(call("PATCH", "/issues/1", "{\"unset_due_date\": false}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void namedIssue_learnsWhereItWasNamed() {
        open("one");
        open("see #1");
        call("POST", "/issues/2/comments", "{\"body\": \"and again: #1, but not #2 or a#1\"}");
        JsonNode timeline = json("GET", "/issues/1/timeline", "");
        assertThat(timeline.findValuesAsString("type")).containsExactly("issue_ref", "comment_ref");
        assertThat(timeline.at("/0/ref_issue/number").longValue()).isEqualTo(2);
        call("PATCH", "/issues/2", "{\"title\": \"nothing\"}");
        assertThat(json("GET", "/issues/1/timeline", "").at("/0/ref_action").stringValue())
                .isEqualTo("neutered");
    }

    @Test
    void pins_areThreeAtMost() {
        for (int i = 1; i <= 4; i++) {
            open("i" + i);
            assertThat(call("POST", "/issues/" + i + "/pin", "").statusCode()).isEqualTo(i < 4 ? 204 : 500);
        }
        call("PATCH", "/issues/3/pin/1", "");
        call("DELETE", "/issues/1/pin", "");
        JsonNode pinned = json("GET", "/issues/pinned", "");
        assertThat(pinned.findValuesAsString("number")).containsExactly("3", "2");
        assertThat(json("GET", "/new_pin_allowed", "").get("issues").booleanValue())
                .isTrue();
    }

    @Test
    void subscription_saysWhatWasSaid() {
        ForgeClient bob = admin.newUser("bob");
        open("one");
        assertThat(ForgeClient.json(bob.get("/repos/root1/x/issues/1/subscriptions/check"))
                        .get("subscribed")
                        .booleanValue())
                .isFalse();
        assertThat(bob.call("PUT", "/repos/root1/x/issues/1/subscriptions/bob", "")
                        .statusCode())
                .isEqualTo(201);
        assertThat(json("GET", "/issues/1/subscriptions", "").size()).isEqualTo(1);
        assertThat(bob.call("PUT", "/repos/root1/x/issues/1/subscriptions/root1", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void reactions_areNullUntilThereIsOne() {
        open("one");
        call("POST", "/issues/1/comments", "{\"body\": \"c\"}");
        assertThat(json("GET", "/issues/comments/1/reactions", "").isNull()).isTrue();
        assertThat(call("POST", "/issues/comments/1/reactions", "{\"content\": \"heart\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(call("DELETE", "/issues/comments/1/reactions", "{\"content\": \"heart\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json("GET", "/issues/1/reactions", "").isNull()).isTrue();
    }

    @Test
    void issues_comeInTheOrderThatIsAskedFor() {
        open("one");
        open("two");
        call("POST", "/issues/1/comments", "{\"body\": \"needle\"}");
        assertThat(json("GET", "/issues?sort=mostcomment", "").at("/0/number").longValue())
                .isEqualTo(1);
        assertThat(json("GET", "/issues?sort=leastcomment", "").at("/0/number").longValue())
                .isEqualTo(2);
        assertThat(json("GET", "/issues?q=NEEDLE", "").size()).isEqualTo(1);
        assertThat(call("GET", "/issues?type=pulls", "").body().strip()).isEqualTo("[]");
    }

    @Test
    void repositoryWithoutIssues_hasNone() {
        open("one");
        call("PATCH", "", "{\"has_issues\": false}");
        assertThat(call("GET", "/issues/1", "").statusCode()).isEqualTo(404);
        assertThat(call("POST", "/issues", "{\"title\": \"t\"}").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/issues?type=issues", "").statusCode()).isEqualTo(404);
    }
}
