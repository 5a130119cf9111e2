package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Comments;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Comment;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link Comments}. */
abstract class CommentsContract extends RoleContract {
    private static final Instant FUTURE = Instant.parse("2099-01-01T00:00:00Z");

    private Comments comments() {
        return repository().comments();
    }

    private int issue() {
        return repository().issues().create(NewIssue.titled("Discussed")).number();
    }

    @Test
    void create_isTheLastOfTheList() {
        int issue = issue();
        comments().create(issue, "first");
        Comment second = repository(stranger()).comments().create(issue, "second");
        assertThat(second.author().login()).isEqualTo(stranger().login());
        assertThat(second.issue()).hasValue(issue);
        assertThat(comments().list(issue).stream().map(Comment::body)).containsExactly("first", "second");
        assertThat(comments().find(second.id()).orElseThrow().body()).isEqualTo("second");
    }

    @Test
    void create_withoutText_isInvalid_andOnNoIssueNotFound() {
        int issue = issue();
        refused(InvalidRequestException.class, () -> comments().create(issue, ""));
        refused(NotFoundException.class, () -> comments().create(99_999, "x"));
    }

    @Test
    void list_isComplete_thoughServersKnowNoPagesHere() {
        int issue = issue();
        int many = capabilities().pageSize() + 2;
        IntStream.range(0, many).forEach(i -> comments().create(issue, "Comment " + i));
        int mark = session().log().mark();
        assertThat(comments().list(issue).list()).hasSize(many);
        assertThat(session().log().since(mark)).hasSize(1);
        assertThat(comments().listAllSince(Instant.EPOCH).list().size()).isGreaterThanOrEqualTo(many);
    }

    @Test
    void list_ofAnIssueWithoutAny_isEmpty() {
        assertThat(comments().list(issue()).list()).isEmpty();
    }

    @Test
    void listSince_hasNothingOfTheFuture() {
        int issue = issue();
        comments().create(issue, "now");
        assertThat(comments().listSince(issue, FUTURE).list()).isEmpty();
        assertThat(comments().listSince(issue, Instant.EPOCH).list()).hasSize(1);
        assertThat(comments().listAllSince(FUTURE).list()).isEmpty();
    }

    @Test
    void createOnce_writesOneForAKey() {
        int issue = issue();
        Created<Comment> first = comments().createOnce(issue, "Result", "review/1");
        Created<Comment> again = comments().createOnce(issue, "Result", "review/1");
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().id()).isEqualTo(first.value().id());
        assertThat(comments().list(issue).list()).hasSize(1);
    }

    @Test
    void createOnce_onAnotherIssue_isAnotherComment() {
        List<Boolean> made = List.of(
                comments().createOnce(issue(), "Result", "review/2").isNew(),
                comments().createOnce(issue(), "Result", "review/2").isNew());
        assertThat(made).containsExactly(true, true);
    }

    @Test
    void edit_isForTheAuthor() {
        Comment mine = comments().create(issue(), "before");
        assertThat(comments().edit(mine.id(), "after").body()).isEqualTo("after");
        var other = repository(stranger()).comments();
        refused(ForbiddenException.class, () -> other.edit(mine.id(), "theirs"));
        refused(NotFoundException.class, () -> comments().edit(99_999_999, "x"));
    }

    @Test
    void delete_endsIt() {
        Comment mine = comments().create(issue(), "gone");
        var other = repository(stranger()).comments();
        refused(ForbiddenException.class, () -> other.delete(mine.id()));
        comments().delete(mine.id());
        assertThat(comments().find(mine.id())).isEmpty();
        refused(NotFoundException.class, () -> comments().delete(mine.id()));
    }
}
