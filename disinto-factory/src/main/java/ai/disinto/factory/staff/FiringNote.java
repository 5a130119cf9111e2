package ai.disinto.factory.staff;

import ai.disinto.core.agent.Disabling;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.AgentEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The note that keeps an agent from running while it is fired. It is the last thing to go, and says which account the
 * agent had when no other file does any more.
 */
final class FiringNote {
    private static final String BY = "fire";
    private static final String WHY = "being fired, its account is ";

    private FiringNote() {}

    static Disabling of(String account, Instant now) {
        return Disabling.of(BY, now, WHY + account);
    }

    /** The account that the note of a firing that began says; empty without such a note. */
    static Optional<String> account(Path note) {
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        return SourceText.check(note)
                .value()
                .map(text -> Disabling.parse(text.text()))
                .filter(said -> said.by().filter(BY::equals).isPresent())
                .map(Disabling::why)
                .filter(why -> why.startsWith(WHY))
                .map(why -> why.substring(WHY.length()))
                .filter(FiringNote::isAccount);
    }

    private static boolean isAccount(String text) {
        try {
            AgentEdit.of("any").forgeUser(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
