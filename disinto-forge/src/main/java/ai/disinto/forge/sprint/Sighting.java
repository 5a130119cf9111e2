package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.core.sprint.SubIssueMarker;
import ai.disinto.forge.model.Issue;
import java.util.Optional;
import java.util.Set;

/**
 * An issue that says it belongs to the vision of a sprint.
 *
 * @param kind how it says so
 * @param id the entry that it is or may be; empty for none
 */
record Sighting(Issue issue, Kind kind, String id) {
    enum Kind {
        /** By the marker of the entry. */
        MARKED,
        /** By a marker of the entry with another sprint. */
        OTHER_SPRINT,
        /** By the words of earlier times, and the title of the entry. */
        TITLED,
        /** It belongs to the vision, and is no entry of the document. */
        CHILD
    }

    static Optional<Sighting> of(SprintDocument document, Set<String> formerSlugs, Issue issue) {
        if (issue.number() == document.vision() || !issue.body().contains("ecomposed")) {
            return Optional.empty();
        }
        Optional<SubIssueMarker> marker = SubIssueMarker.find(issue.body());
        if (marker.isPresent()) {
            return marker.filter(found -> found.vision() == document.vision())
                    .map(found -> marked(document, formerSlugs, issue, found));
        }
        return SubIssueMarker.parent(issue.body()).orElse(0) == document.vision()
                ? Optional.of(titled(document, issue))
                : Optional.empty();
    }

    private static Sighting marked(
            SprintDocument document, Set<String> formerSlugs, Issue issue, SubIssueMarker marker) {
        if (document.entries().stream().noneMatch(entry -> entry.id().equals(marker.id()))) {
            return new Sighting(issue, Kind.CHILD, "");
        }
        boolean same = marker.sprint().equals(document.slug()) || formerSlugs.contains(marker.sprint());
        return new Sighting(issue, same ? Kind.MARKED : Kind.OTHER_SPRINT, marker.id());
    }

    private static Sighting titled(SprintDocument document, Issue issue) {
        return document.entries().stream()
                .filter(entry -> entry.title().strip().equals(issue.title().strip()))
                .map(SubIssue::id)
                .findFirst()
                .map(id -> new Sighting(issue, Kind.TITLED, id))
                .orElseGet(() -> new Sighting(issue, Kind.CHILD, ""));
    }
}
