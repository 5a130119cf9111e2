package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Removes the note that kept an agent from running while it was fired.
 *
 * @param disabled whether an earlier step disables the agent, and so leaves a note
 */
record RemoveNoteStep(Path note, boolean disabled) implements Step {
    @Override
    public Look look() {
        return Look.of(step(disabled || Files.exists(note, LinkOption.NOFOLLOW_LINKS)));
    }

    @Override
    public StaffStep run(Progress progress) {
        try {
            return step(Files.deleteIfExists(note));
        } catch (IOException e) {
            throw new StaffException(
                    Reason.FILE,
                    "could not remove " + note + " (" + e.getClass().getSimpleName()
                            + "); let this user write its folder",
                    List.of(),
                    e);
        }
    }

    private StaffStep step(boolean there) {
        return Look.step(
                Kind.MARKER,
                "state/" + note.getFileName(),
                there ? Outcome.REMOVED : Outcome.SKIPPED,
                there ? "" : "there is none");
    }
}
