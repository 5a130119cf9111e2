package ai.disinto.testing.internal.git;

import org.jspecify.annotations.Nullable;

/**
 * A tag.
 *
 * @param object the id of the annotation, or of the commit if there is none
 * @param commit the commit it leads to
 * @param message the annotation; empty without one
 * @param tagger who annotated it
 */
public record GitTag(
        String name,
        String object,
        String commit,
        String message,
        @Nullable GitPerson tagger) {
    public boolean annotated() {
        return tagger != null;
    }
}
