package ai.disinto.core.issue;

import ai.disinto.core.document.SourceLocation;
import java.util.Objects;

/**
 * One issue that another one waits for, and where that is said.
 *
 * @param reference the issue waited for
 * @param location the first place that says so; the start of the body for {@link Form#FORGE}
 * @param form how it is said there
 */
public record IssueDependency(IssueReference reference, SourceLocation location, Form form) {

    /** The ways to state a dependency. */
    public enum Form {
        /** In a section {@code Dependencies}, {@code Depends on} or {@code Blocked by}. */
        SECTION,
        /** On a line that says "depends on" or "blocked by". */
        INLINE,
        /** Not in the text: stored by the forge beside the issue. */
        FORGE
    }

    /**
     * Checks that everything is there.
     *
     * @param reference the issue waited for
     * @param location the first place that says so
     * @param form how it is said there
     */
    public IssueDependency {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(form, "form");
    }

    /** Answers the reference and its place: {@code #12 at #7:3:5}. */
    @Override
    public String toString() {
        return reference + " at " + location;
    }
}
