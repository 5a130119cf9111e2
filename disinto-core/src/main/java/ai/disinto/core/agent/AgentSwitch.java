package ai.disinto.core.agent;

import ai.disinto.core.document.InvalidDocumentException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Enables and disables agents of a factory: their markers, and the note beside them. A container looks at the markers
 * before each run; what runs is finished. Safe to repeat, and after a crash at any moment an agent is never half enabled.
 */
public final class AgentSwitch {
    private final Path root;

    private AgentSwitch(Path root) {
        this.root = root;
    }

    /** What became of one file. */
    public enum Outcome {
        /** It was not there, and is now. */
        CREATED,
        /** It was there, and is no more. */
        REMOVED,
        /** It was as it should be. */
        ALREADY,
        /** It stays, since it permits other agents too; the note alone disables this one. */
        KEPT
    }

    /**
     * Takes the folder of a factory.
     *
     * @param factoryRoot the folder that holds {@code state}
     * @return the switch
     */
    public static AgentSwitch at(Path factoryRoot) {
        return new AgentSwitch(Objects.requireNonNull(factoryRoot, "factoryRoot"));
    }

    /**
     * Enables an agent: every marker that it needs is made, and the note removed.
     *
     * @param entry the agent
     * @return what became of each file, by its path below the factory's folder, in the order of the steps
     * @throws InvalidDocumentException if a file cannot be made or removed; what came before it is done
     */
    public Map<String, Outcome> enable(AgentEntry entry) {
        return new SwitchRun(root, Objects.requireNonNull(entry, "entry").parts()).enable();
    }

    /**
     * Disables an agent: the note is written, unless there is one, and every marker removed that permits no other agent.
     *
     * @param entry the agent
     * @param note who does it, when and why; not written when the agent was disabled already
     * @return what became of each file, by its path below the factory's folder, in the order of the steps
     * @throws InvalidDocumentException if a file cannot be made or removed; what came before it is done
     */
    public Map<String, Outcome> disable(AgentEntry entry, Disabling note) {
        SwitchRun run =
                new SwitchRun(root, Objects.requireNonNull(entry, "entry").parts());
        return run.disable(Objects.requireNonNull(note, "note"));
    }

    /** Answers the folder. */
    @Override
    public String toString() {
        return "AgentSwitch[" + root + "]";
    }
}
