package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.internal.comment.OwnComment;
import org.junit.jupiter.api.Test;

class OwnCommentTest extends ClientTest {
    private static final String LIST = "GET " + BASE + "/issues/7/comments";
    private static final String CREATE = "POST " + BASE + "/issues/7/comments";

    private final OwnComment record = new OwnComment(repository, 7, () -> "Bot", body -> body.startsWith("MARK"));

    private static String by(String login, long id, String body) {
        String user =
                "{\"id\":" + (login.equals("gone") ? -1 : 5) + ",\"login\":\"" + login.replace("gone", "bot") + "\"}";
        return Answers.comment(id, body).replaceFirst("\\{", "{\"user\":" + user + ",");
    }

    private void found(long id, String body) {
        server.then(200, "[" + by("bot", id, body) + "]");
        assertThat(record.read().text()).contains(body);
    }

    @Test
    void read_takesTheOldestRecordOfTheAccount() {
        server.then(
                200,
                "[" + by("stranger", 1, "MARK a") + "," + by("gone", 2, "MARK b") + "," + by("bot", 3, "no MARK") + ","
                        + by("bot", 9, "MARK c") + "," + by("BOT", 8, "MARK d") + "]");
        assertThat(record.read().text()).contains("MARK d");
    }

    @Test
    void account_isNotAskedFor_withoutARecord() {
        server.then(200, "[" + by("bot", 1, "other") + "]");
        OwnComment lazy = new OwnComment(
                repository,
                7,
                () -> {
                    throw new AssertionError("asked");
                },
                body -> body.startsWith("MARK"));
        assertThat(lazy.read().text()).isEmpty();
    }

    @Test
    void sameText_isNotWritten_whateverItsLineEnds() {
        found(4, "MARK\r\na\r\n");
        assertThat(record.write("MARK\na")).isFalse();
        assertThat(server.asked()).containsExactly(LIST);
    }

    @Test
    void lostAnswer_isFoundByAuthorAndText() {
        server.thenLost()
                .then(
                        200,
                        "[" + by("stranger", 1, "MARK new") + "," + by("bot", 2, "MARK old") + ","
                                + by("bot", 3, "MARK new\r\n") + "]")
                .then(200, by("bot", 3, "MARK newer"));
        assertThat(record.write("MARK new")).isTrue();
        assertThat(record.write("MARK newer")).isTrue();
        assertThat(server.asked()).containsExactly(CREATE, LIST, "PATCH " + BASE + "/issues/comments/3");
    }

    @Test
    void cutAnswer_isFoundToo() {
        server.then(201, "{\"id\":4,").then(200, "[" + by("bot", 4, "MARK new") + "]");
        record.write("MARK new");
        assertThat(record.text()).contains("MARK new");
    }

    @Test
    void lostAnswer_toWhatWasNotWritten_staysLost() {
        server.thenLost().then(200, "[" + by("stranger", 1, "MARK new") + "," + by("bot", 2, "MARK old") + "]");
        assertThatThrownBy(() -> record.write("MARK new")).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void deletedComment_isWrittenAnew() {
        found(4, "MARK old");
        server.then(404, Answers.message("gone")).then(201, by("bot", 5, "MARK new"));
        record.write("MARK new");
        assertThat(server.asked()).containsExactly(LIST, "PATCH " + BASE + "/issues/comments/4", CREATE);
    }

    @Test
    void editThatFailed_mayHaveBeenMade_andIsUndone() {
        found(4, "MARK old");
        server.then(500, "").then(200, by("bot", 4, "MARK old"));
        assertThatThrownBy(() -> record.write("MARK new")).isInstanceOf(ForgeException.class);
        assertThat(record.write("MARK old")).isTrue();
        assertThat(record.write("MARK old")).isFalse();
    }
}
