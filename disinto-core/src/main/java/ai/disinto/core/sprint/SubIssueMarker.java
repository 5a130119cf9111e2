package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The line in the body of a filed issue that says which entry of which sprint it is. Filing finds issues that exist
 * already by it.
 *
 * @param vision the number of the vision issue, from 1
 * @param sprint the slug of the sprint: not blank, without blanks, control characters and angle brackets
 * @param id the id of the entry, in kebab case
 */
public record SubIssueMarker(int vision, String sprint, String id) {

    /**
     * Checks that the marker can be told from the text around it.
     *
     * @param vision the number of the vision issue
     * @param sprint the slug of the sprint
     * @param id the id of the entry
     * @throws IllegalArgumentException if the number is below 1, the slug has a character that it must not have, or the
     *     id is not in kebab case
     */
    public SubIssueMarker {
        Objects.requireNonNull(sprint, "sprint");
        SubIssueRules.require(SubIssueRules.idProblem(Objects.requireNonNull(id, "id")));
        if (vision < 1) {
            throw new IllegalArgumentException("an issue number counts from 1, got " + vision);
        }
        if (!SprintSlug.fitsMarker(sprint)) {
            throw new IllegalArgumentException("the slug \"" + sprint + "\" cannot stand in a marker: rename the sprint"
                    + " document with letters, digits and dashes");
        }
    }

    /**
     * Answers the marker as it stands in a body.
     *
     * @return a comment of one line
     */
    public String render() {
        return MarkerLine.write(this);
    }

    /**
     * Finds the marker of an issue. It must be a line of its own outside of code, exactly as {@link #render()} writes
     * it; the last one counts, since filing puts it last.
     *
     * @param body the body of an issue
     * @return the marker, or empty when the body has none
     */
    public static Optional<SubIssueMarker> find(String body) {
        MarkdownOutline outline = MarkerLine.outline(Objects.requireNonNull(body, "body"));
        for (int i = outline.count() - 1; i >= 0; i--) {
            Optional<SubIssueMarker> marker = outline.isCode(i)
                    ? Optional.empty()
                    : MarkerLine.read(outline.lines().text(i));
            if (marker.isPresent()) {
                return marker;
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the issue that another one was cut from. Knows the marker, and the words of earlier times:
     * {@code Decomposed from #12} and {@code decomposed-from: #12}.
     *
     * @param body the body of an issue
     * @return the number of the parent; empty when the body names none, or names several in the older ways
     */
    public static OptionalInt parent(String body) {
        Optional<SubIssueMarker> marker = find(body);
        if (marker.isPresent()) {
            return OptionalInt.of(marker.get().vision());
        }
        MarkdownOutline outline = MarkerLine.outline(body);
        Set<Integer> named = new TreeSet<>();
        for (int i = 0; i < outline.count(); i++) {
            if (!outline.isCode(i)) {
                MarkerLine.olderParents(outline.lines().text(i), named);
            }
        }
        return named.size() == 1 ? OptionalInt.of(named.iterator().next()) : OptionalInt.empty();
    }

    /** Answers {@link #render()}. */
    @Override
    public String toString() {
        return render();
    }
}
