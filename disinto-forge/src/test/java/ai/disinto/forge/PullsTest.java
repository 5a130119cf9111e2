package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.model.PullRequest;
import org.junit.jupiter.api.Test;

class PullsTest extends ClientTest {
    private static final NewPull PULL = NewPull.of("t", "fix", "main");
    private final Pulls pulls = repository.pulls();

    @Test
    void createOnce_findsTheOpenOne() {
        settings();
        server.then(200, "[" + Answers.pull(8, "") + "]", "X-Total-Count", "1");
        Created<PullRequest> created = pulls.createOnce(PULL);
        assertThat(created.isNew()).isFalse();
        assertThat(created.value().number()).isEqualTo(8);
        assertThat(server.asked().get(1)).contains("/pulls?state=open&head=fix&base=main&");
    }

    @Test
    void createOnce_onServerThatIgnoresTheFilter_overlooksOtherPulls() {
        settings();
        String other = Answers.pull(8, "").replace("\"fix\"", "\"other\"");
        server.then(200, "[" + other + "]", "X-Total-Count", "1")
                .then(201, Answers.pull(9, ""))
                .then(200, "[]");
        assertThat(pulls.createOnce(PULL).value().number()).isEqualTo(9);
    }

    @Test
    void createOnce_afterAConflict_findsTheOther() {
        settings();
        server.then(200, "[]").then(409, Answers.message("exists"));
        server.then(200, "[" + Answers.pull(8, "") + "]", "X-Total-Count", "1");
        assertThat(pulls.createOnce(PULL).value().number()).isEqualTo(8);
    }

    @Test
    void createOnce_atTheSameMoment_closesItsOwnIfALowerOneIsThere() {
        settings();
        server.then(200, "[]").then(201, Answers.pull(9, ""));
        server.then(200, "[" + Answers.pull(9, "") + "," + Answers.pull(8, "") + "]", "X-Total-Count", "2");
        server.then(201, Answers.pull(9, ""));
        Created<PullRequest> created = pulls.createOnce(PULL);
        assertThat(created.value().number()).isEqualTo(8);
        assertThat(created.isNew()).isFalse();
        assertThat(created.twins()).isEmpty();
        assertThat(server.asked()).last().isEqualTo("PATCH " + BASE + "/pulls/9");
        assertThat(server.lastBody()).isEqualTo("{\"state\":\"closed\"}");
    }

    @Test
    void createOnce_asTheLowest_staysOpen() {
        settings();
        server.then(200, "[]").then(201, Answers.pull(8, ""));
        server.then(200, "[" + Answers.pull(9, "") + "," + Answers.pull(8, "") + "]", "X-Total-Count", "2");
        Created<PullRequest> created = pulls.createOnce(PULL);
        assertThat(created.isNew()).isTrue();
        assertThat(created.twins()).extracting(PullRequest::number).containsExactly(9);
    }

    @Test
    void findByBranches_keepsSlashesOfTheHead() {
        server.then(200, Answers.pull(8, ""));
        assertThat(pulls.findByBranches("fix/issue-7", "release/1")).isPresent();
        assertThat(server.asked()).containsExactly("GET " + BASE + "/pulls/release%2F1/fix/issue-7");
    }

    @Test
    void findByCommit_asksTheServer() {
        server.then(200, Answers.merged(8)).then(404, Answers.message("none"));
        assertThat(pulls.findByCommit("abc").orElseThrow().isMerged()).isTrue();
        assertThat(pulls.findByCommit("abc")).isEmpty();
    }

    @Test
    void update_withNothingToDo_saysSo() {
        server.then(500, Answers.message("")).then(200, Answers.pull(8, ""));
        server.then(200, "{\"total_commits\":0,\"commits\":[]}");
        assertThat(pulls.update(8)).isFalse();
        assertThat(server.asked()).last().isEqualTo("GET " + BASE + "/compare/abc...main");
    }

    @Test
    void update_thatFails_isReported() {
        server.then(500, Answers.message("")).then(200, Answers.pull(8, ""));
        server.then(200, "{\"total_commits\":2,\"commits\":[]}");
        assertThatThrownBy(() -> pulls.update(8)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void rebase_withAConflict_isAConflict() {
        server.then(409, Answers.message("merge failed because of conflict"));
        assertThatThrownBy(() -> pulls.rebase(8)).isInstanceOf(ConflictException.class);
        assertThat(server.asked()).containsExactly("POST " + BASE + "/pulls/8/update?style=rebase");
    }

    @Test
    void diff_isText() {
        server.then(200, "diff --git", "Content-Type", "text/plain");
        assertThat(pulls.diff(8)).isEqualTo("diff --git");
        assertThat(server.asked()).containsExactly("GET " + BASE + "/pulls/8.diff");
    }

    @Test
    void list_ofForkBranch_comparesTheOwner() {
        String fork = Answers.pull(8, "").replaceFirst("a/b", "dave/b");
        server.then(200, "[" + fork + "," + Answers.pull(9, "") + "]");
        assertThat(pulls.list(PullQuery.open().head("dave:fix")).page(1).items())
                .extracting(PullRequest::number)
                .containsExactly(8);
        assertThat(server.asked().get(0)).contains("head=fix&");
    }
}
