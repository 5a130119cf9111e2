package ai.disinto.core.prerequisite;

import java.util.List;

/**
 * Issues of an annotation that stand together, and the state that is written for them.
 *
 * @param numbers the issues
 * @param end the index behind the last reference
 * @param list which list the group belongs to; a state stands behind its list and holds for all of it
 * @param state the state
 */
record ReferenceGroup(IssueNumbers numbers, int end, int list, WrittenState state) {

    /**
     * A state as it is written.
     *
     * @param words the words; none when nothing is written, or text that is no state
     * @param labels the words as {@link Labels}
     * @param from the index of the first character, or -1 when there is nothing to replace
     * @param to the index behind the last character
     */
    record WrittenState(List<String> words, int labels, int from, int to) {
        static final WrittenState NONE = new WrittenState(List.of(), 0, -1, -1);
    }
}
