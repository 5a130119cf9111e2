package ai.disinto.factory.staff;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.factory.staff.StaffException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * Gives a new agent its service, under a note that disables it until its markers are there. Without the note, nothing
 * would tell a hire that died before its last step from an agent whose marker somebody removed.
 *
 * @param service the step that makes the service
 */
record DeployStep(Office office, Agent agent, Instant now, Step service) implements Step {
    @Override
    public Look look() {
        return service.look();
    }

    @Override
    public StaffStep run(Progress progress) {
        Path note = MarkerStep.note(office, agent);
        boolean deployed =
                office.hired(agent.name()).flatMap(AgentEntry::service).isPresent();
        if (!deployed && !Files.exists(note, LinkOption.NOFOLLOW_LINKS)) {
            write(note);
            progress.began();
        }
        return service.run(progress);
    }

    private void write(Path note) {
        try {
            Files.createDirectories(office.root().resolve("state"));
            Files.writeString(note, StaffNote.ofHire(now).render(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new StaffException(
                    Reason.FILE,
                    "could not write " + note + " (" + e.getClass().getSimpleName()
                            + "); let this user write its folder",
                    List.of(),
                    e);
        }
    }
}
