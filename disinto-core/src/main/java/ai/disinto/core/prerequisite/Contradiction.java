package ai.disinto.core.prerequisite;

import java.util.Objects;

/**
 * A written status that is not what the items come to.
 *
 * @param kind what the status belongs to
 * @param subject the name of the objective, or of the milestone as its marker writes it
 * @param written the word as written
 * @param computed the status that the items come to
 * @param line the line of the written status, from 1
 */
public record Contradiction(Kind kind, String subject, String written, PrerequisiteStatus computed, int line) {

    /** What a status belongs to. */
    public enum Kind {
        /** The status line of an objective. */
        OBJECTIVE,
        /** The marker of a milestone: one of the two says done, the other does not. */
        MILESTONE
    }

    /**
     * Takes the parts as they are.
     *
     * @param kind what the status belongs to
     * @param subject the name of the objective or milestone
     * @param written the word as written
     * @param computed the status that the items come to
     * @param line the line of the written status, from 1
     */
    public Contradiction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(computed, "computed");
    }
}
