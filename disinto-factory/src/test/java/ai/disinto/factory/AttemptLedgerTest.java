package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.model.Comment;
import ai.disinto.testing.EmbeddedForge;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a stranger wrote is no record, also when the answer to the own writing is lost. */
final class AttemptLedgerTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge owner = forge(embedded.adminToken());
    private final Forge stranger = forge(embedded.addAccount("stranger", "password-stranger"));
    private final ForgeRepository harb = harb();

    private Forge forge(Secret token) {
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }

    private ForgeRepository harb() {
        owner.repositories().create(NewRepository.named("harb").initialized().defaultBranch("main"));
        ForgeRepository harb = owner.repository("root1/harb");
        harb.issues().create(NewIssue.titled("Light the tower"));
        return harb;
    }

    @AfterEach
    void close() {
        stranger.close();
        owner.close();
        embedded.close();
    }

    private AttemptLedger ledger() {
        return AttemptLedger.read(harb, 1, "Root1", "nonce", Set.of("root1"));
    }

    private List<String> authors() {
        return harb.comments().list(1).stream()
                .map(comment -> comment.author().login())
                .toList();
    }

    private void strangerCopies() {
        String copy = AttemptText.of(List.of(new Attempt(AttemptText.key("nonce"), NOW, 0, Attempt.OPEN)));
        stranger.repository("root1/harb").comments().create(1, copy);
    }

    @Test
    void aLostAnswer_isNotFoundInTheCommentOfAStranger() {
        strangerCopies();
        AttemptLedger ledger = ledger();
        embedded.faults()
                .on("POST", "/repos/*/*/issues/*/comments")
                .dropBeforeProcessing()
                .once();
        assertThatThrownBy(() -> ledger.begin(NOW)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(ledger.hasBegun()).isFalse();
        assertThat(authors()).containsExactly("stranger");
    }

    @Test
    void aLostAnswer_isFoundInTheOwnComment_thoughAStrangerWroteTheSameBefore() {
        strangerCopies();
        AttemptLedger ledger = ledger();
        embedded.faults()
                .on("POST", "/repos/*/*/issues/*/comments")
                .dropAfterProcessing()
                .once();
        ledger.begin(NOW);
        ledger.in(7);
        assertThat(authors()).containsExactly("stranger", "root1");
        assertThat(ledger().pull()).hasValue(7);
    }

    @Test
    void aDeletedRecord_isWrittenAnew_andTheSameIsNotWrittenTwice() {
        AttemptLedger ledger = ledger();
        ledger.begin(NOW);
        harb.comments().list(1).stream().map(Comment::id).forEach(harb.comments()::delete);
        ledger.ended("merged");
        int before = embedded.calls().size();
        ledger.ended("merged");
        ledger.begin(NOW);
        assertThat(embedded.calls()).hasSize(before);
        assertThat(ledger().current()).map(Attempt::ending).contains("merged");
    }
}
