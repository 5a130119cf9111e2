package ai.disinto.forge.ci;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** How a pipeline, a workflow or a step went so far. */
public enum PipelineState {
    /** Its conditions did not hold, or something before it failed. */
    SKIPPED,
    /** It waits for somebody who runs it. */
    PENDING,
    /** It runs. */
    RUNNING,
    /** It ended well. */
    SUCCESS,
    /** A step failed. */
    FAILURE,
    /** It was stopped while it ran. */
    KILLED,
    /** It was stopped before it ran. */
    CANCELED,
    /** It could not be run, such as for a broken workflow file. */
    ERROR,
    /** It waits for an approval. */
    BLOCKED,
    /** The approval was refused. */
    DECLINED,
    /** It was made, and nothing else has happened yet. */
    CREATED,
    /** A word that this library does not know; the snapshot has it as text. */
    UNKNOWN;

    private static final Set<PipelineState> UNFINISHED = Set.of(PENDING, RUNNING, BLOCKED, CREATED, UNKNOWN);

    /**
     * Reads the word of the server.
     *
     * @param text such as {@code success}
     * @return the state, {@link #UNKNOWN} if the word is not known
     */
    public static PipelineState of(String text) {
        Objects.requireNonNull(text, "text");
        for (PipelineState each : values()) {
            if (each.word().equals(text)) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /** {@return whether nothing more will happen; an unknown state is not taken for an end} */
    public boolean isFinished() {
        return !UNFINISHED.contains(this);
    }

    /** {@return the word of the server, such as {@code success}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
