package ai.disinto.factory.staff;

import ai.disinto.core.agent.Disabling;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.AgentEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The notes by which hiring and firing keep an agent from running meanwhile, and by which a later run knows that one died.
 * That of firing is the last thing to go, and says which account the agent had when no other file does any more.
 */
final class StaffNote {
    private static final String HIRE = "hire";
    private static final String FIRE = "fire";
    private static final String FIRED = "being fired, its account is ";

    private StaffNote() {}

    static Disabling ofHire(Instant now) {
        return Disabling.of(HIRE, now, "being hired; hire it again to go on");
    }

    static Disabling ofFiring(String account, Instant now) {
        return Disabling.of(FIRE, now, FIRED + account);
    }

    static boolean isOfHire(Disabling note) {
        return note.by().filter(HIRE::equals).isPresent();
    }

    /** What a note says; empty where there is none that can be read. */
    static Optional<Disabling> read(Path note) {
        return Files.isRegularFile(note)
                ? SourceText.check(note).value().map(text -> Disabling.parse(text.text()))
                : Optional.empty();
    }

    /** The account that the note of a firing that began says; empty without such a note. */
    static Optional<String> account(Path note) {
        return read(note)
                .filter(said -> said.by().filter(FIRE::equals).isPresent())
                .map(Disabling::why)
                .filter(why -> why.startsWith(FIRED))
                .map(why -> why.substring(FIRED.length()))
                .filter(StaffNote::isAccount);
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
