package ai.disinto.core.prerequisite;

import java.util.Objects;

/**
 * A heading that closes the block of a milestone and says how far it is: {@code ## --- ADOPTION MILESTONE: DONE ---}.
 *
 * @param name the milestone as the marker writes it, usually in capitals
 * @param status the status as written
 * @param line the line of the heading, from 1
 */
public record MilestoneMarker(String name, WrittenStatus status, int line) {

    /**
     * Takes the parts as they are.
     *
     * @param name the milestone as the marker writes it
     * @param status the status as written
     * @param line the line of the heading, from 1
     */
    public MilestoneMarker {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }

    /**
     * Answers whether the marker speaks of a milestone. Letter case does not matter, and {@code SHIP} means
     * {@code Ship (Fold 2)}.
     *
     * @param milestone the name of a milestone, as an objective has it
     * @return {@code true} if it is this one
     */
    public boolean names(String milestone) {
        if (name.equalsIgnoreCase(milestone.strip())) {
            return true;
        }
        int parenthesis = milestone.indexOf(" (");
        return parenthesis > 0
                && name.equalsIgnoreCase(milestone.substring(0, parenthesis).strip());
    }
}
