package ai.disinto.core.prerequisite;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a question takes for granted beside the facts.
 *
 * @param doneItems the items that are done
 * @param closedIssues the issues that are closed, among them those of the items
 * @param today how things are without the assumption; nothing when there is none
 */
record Assumption(
        BitSet doneItems, BitSet closedIssues, @Nullable Evaluation today) {
    static final Assumption NONE = new Assumption(new BitSet(), new BitSet(), null);

    /** Whether the dependencies of an item are done thanks to the assumption: then its label is expected to go. */
    boolean lifts(int item) {
        return today != null && today.waitingFor[item] > 0;
    }
}
