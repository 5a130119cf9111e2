package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.model.Comment;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommentsTest extends ClientTest {
    private static final String MARK = "<!-- disinto-key: review/abc -->";
    private final Comments comments = repository.comments();

    @Test
    void createOnce_findsTheEarlierOne() {
        server.then(200, "[" + Answers.comment(3, "x") + "," + Answers.comment(4, "y\n" + MARK) + "]");
        Created<Comment> created = comments.createOnce(7, "y", "review/abc");
        assertThat(created.value().id()).isEqualTo(4);
        assertThat(created.isNew()).isFalse();
    }

    @Test
    void createOnce_withLostAnswer_findsWhatWasWritten() {
        server.then(200, "[]").thenLost().then(200, "[" + Answers.comment(4, MARK) + "]");
        assertThat(comments.createOnce(7, "", "review/abc").value().id()).isEqualTo(4);
    }

    @Test
    void createOnce_withCutAnswer_findsWhatWasWritten() {
        server.then(200, "[]").then(201, "{\"id\":4,").then(200, "[" + Answers.comment(4, MARK) + "]");
        assertThat(comments.createOnce(7, "", "review/abc").value().id()).isEqualTo(4);
    }

    @Test
    void createOnce_refused_isRefused() {
        server.then(200, "[]").then(403, "");
        assertThatThrownBy(() -> comments.createOnce(7, "y", "k")).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void listSince_asksWithATime() {
        server.then(200, "[]");
        assertThat(comments.listSince(7, Instant.EPOCH).list()).isEmpty();
        assertThat(server.asked()).containsExactly("GET " + BASE + "/issues/7/comments?since=1970-01-01T00%3A00%3A00Z");
    }

    @Test
    void edit_sendsTheText() {
        server.then(200, Answers.comment(4, "new"));
        assertThat(comments.edit(4, "new").body()).isEqualTo("new");
        assertThat(server.asked()).containsExactly("PATCH " + BASE + "/issues/comments/4");
    }
}
