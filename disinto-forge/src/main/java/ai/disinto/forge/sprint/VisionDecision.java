package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.work.WorkStep;
import java.util.List;
import java.util.Objects;

/** Whether the vision of a sprint is done, and why. Immutable; made by {@link SprintFiler#completion}. */
public final class VisionDecision {
    /** What can be decided. */
    public enum Kind {
        /** All entries are filed and settled: the vision can be closed. */
        CLOSE,
        /** Something is missing, see {@link #reasons()}. */
        KEEP,
        /** The vision is closed. */
        CLOSED
    }

    private final FilerSettings settings;
    private final SprintLook look;
    private final Kind kind;
    private final List<String> reasons;

    private VisionDecision(FilerSettings settings, SprintLook look, Kind kind, List<String> reasons) {
        this.settings = settings;
        this.look = look;
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    static VisionDecision of(FilerSettings settings, SprintPitch pitch) {
        SprintLook look = SprintLook.at(settings, pitch);
        List<String> missing = VisionReasons.against(settings, look);
        if (look.vision().filter(vision -> !vision.isOpen()).isPresent()) {
            return new VisionDecision(settings, look, Kind.CLOSED, List.of("the vision is closed"));
        }
        return missing.isEmpty()
                ? new VisionDecision(settings, look, Kind.CLOSE, VisionReasons.inFavour(look))
                : new VisionDecision(settings, look, Kind.KEEP, missing);
    }

    /** {@return the decision} */
    public Kind kind() {
        return kind;
    }

    /** {@return what it rests on, in words; at least one} */
    public List<String> reasons() {
        return reasons;
    }

    /** {@return how far each entry is, in the order in which they are filed} */
    public List<SubIssueStatus> entries() {
        return look.entries();
    }

    /**
     * Does what was decided. To close: one summary for the same entries, however often it is called, then the label
     * {@code in-progress} goes, then the vision is closed; a vision that was opened again after the summary stays open.
     * Of a closed vision the label goes. To keep: nothing. The same call goes on after a failure.
     *
     * @return what was changed; nothing when all was done before
     * @throws ConflictException if the server refuses, since the vision depends on an open issue by the server's record
     * @throws ForgeException if it is not done
     */
    public List<WorkStep> apply() {
        return kind == Kind.KEEP ? List.of() : new VisionClosing(settings.repository(), look).run();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisionDecision that
                && settings.equals(that.settings)
                && look.equals(that.look)
                && kind == that.kind
                && reasons.equals(that.reasons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(look, kind);
    }

    /** Answers the decision and its reasons. */
    @Override
    public String toString() {
        return kind + ": " + String.join("; ", reasons);
    }
}
