package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Label;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuesTest extends ClientTest {
    private final Issues issues = repository.issues();

    @Test
    void create_sendsWhatIsSet() {
        server.then(201, Answers.issue(7, "text"));
        NewIssue issue = NewIssue.titled("quote \" and\nline")
                .body("text")
                .labelIds(List.of(3L))
                .dueDate(Instant.EPOCH);
        assertThat(issues.create(issue).number()).isEqualTo(7);
        assertThat(server.asked()).containsExactly("POST " + BASE + "/issues");
        assertThat(server.lastBody())
                .isEqualTo("{\"title\":\"quote \\\" and\\u000aline\",\"body\":\"text\",\"labels\":[3],"
                        + "\"due_date\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void find_ofNothing_isEmpty() {
        server.then(404, Answers.message("issue does not exist")).then(404, "null");
        assertThat(issues.find(9)).isEmpty();
        assertThat(issues.find(9)).isEmpty();
    }

    @Test
    void find_onServerWithoutThatRoute_isNoAbsence() {
        server.then(404, "404 page not found\n", "Content-Type", "text/plain");
        assertThatThrownBy(() -> issues.find(9)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void edit_isRepeatedAndTakes201ForSuccess() {
        server.thenLost().then(201, Answers.issue(7, ""));
        assertThat(issues.close(7).number()).isEqualTo(7);
        assertThat(server.asked()).hasSize(2).containsOnly("PATCH " + BASE + "/issues/7");
        assertThat(server.lastBody()).isEqualTo("{\"state\":\"closed\"}");
    }

    @Test
    void close_withOpenDependency_isAConflict() {
        server.then(412, Answers.message("cannot close this issue because it still has open dependencies"));
        assertThatThrownBy(() -> issues.close(7))
                .isInstanceOf(ConflictException.class)
                .hasMessageContainingAll("PATCH /api/v1/repos/a/b/issues/7", "412", "open dependencies");
    }

    @Test
    void list_byUnknownLabel_keepsNothingThatTheServerAnswersInstead() {
        settings();
        server.then(
                200, "[" + Answers.issue(1, "") + "," + Answers.issue(2, "", "backlog") + "]", "X-Total-Count", "2");
        IssueQuery query = IssueQuery.open().labels(List.of("backlog", "none such"));
        assertThat(issues.list(query).list()).isEmpty();
        assertThat(server.asked().get(1))
                .contains("labels=backlog%2Cnone%20such")
                .contains("type=issues");
    }

    @Test
    void list_byLabel_keepsThoseThatHaveIt() {
        server.then(
                200, "[" + Answers.issue(1, "") + "," + Answers.issue(2, "", "backlog") + "]", "X-Total-Count", "2");
        assertThat(issues.list(IssueQuery.open().labels(List.of("backlog"))).stream())
                .extracting(Issue::number)
                .containsExactly(2);
    }

    @Test
    void addLabels_thatDoNotExist_areNamed() {
        server.then(200, "[" + Answers.label(1, "backlog") + "]");
        assertThatThrownBy(() -> issues.addLabels(7, List.of("backlog", "none such")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("there is no label \"none such\"");
        assertThat(server.lastBody()).isEqualTo("{\"labels\":[\"backlog\",\"none such\"]}");
    }

    @Test
    void replaceLabels_answersWhatIsSetNow() {
        server.then(200, "[" + Answers.label(1, "blocked") + "]");
        assertThat(issues.replaceLabels(7, List.of("blocked")))
                .extracting(Label::name)
                .containsExactly("blocked");
        assertThat(server.asked()).containsExactly("PUT " + BASE + "/issues/7/labels");
    }

    @Test
    void removeLabel_goesById_whichAllServersUnderstand_andLooksAgain() {
        server.then(200, "[" + Answers.label(5, "x/y") + "," + Answers.label(6, "z") + "]")
                .then(204, "")
                .then(200, "[" + Answers.label(6, "z") + "]");
        assertThat(issues.removeLabel(7, "x/y")).isTrue();
        assertThat(server.asked())
                .containsExactly(
                        "GET " + BASE + "/issues/7/labels",
                        "DELETE " + BASE + "/issues/7/labels/5",
                        "GET " + BASE + "/issues/7/labels");
    }

    @Test
    void removeLabel_thatIsStillSet_isNoSuccess() {
        String labels = "[" + Answers.label(5, "x") + "]";
        server.then(200, labels).then(204, "").then(200, labels);
        server.then(200, "{\"version\":\"11.0.15\"}").then(200, "{\"max_response_items\":50}");
        server.then(200, labels);
        assertThatThrownBy(() -> issues.removeLabel(7, "x"))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("the label \"x\" is still set");
    }

    @Test
    void removeLabel_thatIsNotSet_changesNothing() {
        server.then(200, "[]");
        assertThat(issues.removeLabel(7, "x")).isFalse();
    }

    @Test
    void createOnce_findsWhatAnEarlierTryFiled() {
        settings();
        server.then(200, "[" + Answers.issue(5, "b\n<!-- disinto-key: k1 -->") + "," + Answers.issue(4, "x") + "]");
        server.then(200, "[]");
        Created<Issue> created = issues.createOnce(NewIssue.titled("t"), "k1");
        assertThat(created.isNew()).isFalse();
        assertThat(created.value().number()).isEqualTo(5);
        assertThat(server.asked()).noneMatch(each -> each.startsWith("POST"));
    }

    @Test
    void createOnce_makesItWithItsMark() {
        settings();
        server.then(200, "[]").then(201, Answers.issue(5, "b")).then(200, "[]");
        Created<Issue> created = issues.createOnce(NewIssue.titled("t").body("b"), "k1");
        assertThat(created.isNew()).isTrue();
        assertThat(server.body(2)).contains("b\\u000a\\u000a<!-- disinto-key: k1 -->");
    }

    @Test
    void createOnce_withLostAnswer_findsWhatWasFiled() {
        settings();
        String filed = "[" + Answers.issue(5, "<!-- disinto-key: k1 -->") + "]";
        server.then(200, "[]").thenLost().then(200, filed, "X-Total-Count", "1");
        Created<Issue> created = issues.createOnce(NewIssue.titled("t"), "k1");
        assertThat(created.value().number()).isEqualTo(5);
        assertThat(created.isNew()).isFalse();
    }

    @Test
    void createOnce_withLostAnswerAndNothingThere_saysSo_andDoesNotTryAgain() {
        settings();
        server.then(200, "[]").thenLost().then(200, "[]");
        assertThatThrownBy(() -> issues.createOnce(NewIssue.titled("t"), "k1"))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.asked()).filteredOn(each -> each.startsWith("POST")).hasSize(1);
    }

    @Test
    void createOnce_atTheSameMoment_theLowestNumberStays() {
        settings();
        String mark = "<!-- disinto-key: k1 -->";
        server.then(200, "[]")
                .then(201, Answers.issue(6, mark))
                .then(200, "[" + Answers.issue(6, mark) + "," + Answers.issue(5, mark) + "]");
        Created<Issue> created = issues.createOnce(NewIssue.titled("t"), "k1");
        assertThat(created.value().number()).isEqualTo(5);
        assertThat(created.isNew()).isFalse();
        assertThat(created.twins()).extracting(Issue::number).containsExactly(6);
    }

    @Test
    void createOnce_withKeyThatCouldEndTheMark_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issues.createOnce(NewIssue.titled("t"), "k -->"))
                .withMessageContaining("\"k -->\"");
    }

    @Test
    void answerWithoutRequiredField_namesFieldAndEndpoint() {
        server.then(200, "{\"id\":1,\"title\":\"t\"}");
        assertThatThrownBy(() -> issues.get(7))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContainingAll("\"number\"", "GET /api/v1/repos/a/b/issues/7");
    }

    @Test
    void answerThatIsCut_saysWhere() {
        server.then(200, "{\"id\":1,\"tit");
        assertThatThrownBy(() -> issues.get(7)).hasMessageContainingAll("no complete JSON", "line 1", "issues/7");
    }
}
