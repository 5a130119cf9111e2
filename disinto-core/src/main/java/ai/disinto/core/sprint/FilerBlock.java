package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceLocation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The machine-readable block of a pitch: the sub-issues to file. Immutable. */
public final class FilerBlock {
    private final List<SubIssue> entries;
    private final Map<String, SourceLocation> locations;

    FilerBlock(List<SubIssue> entries, Map<String, SourceLocation> locations) {
        this.entries = List.copyOf(entries);
        this.locations = Collections.unmodifiableMap(new HashMap<>(locations));
    }

    /**
     * Answers the sub-issues. Of a document with errors, those that could be read.
     *
     * @return the entries in the order of the document
     */
    public List<SubIssue> entries() {
        return entries;
    }

    /**
     * Answers one sub-issue.
     *
     * @param id the id of the entry
     * @return the entry, or empty when there is none of this id
     */
    public Optional<SubIssue> entry(String id) {
        Objects.requireNonNull(id, "id");
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /**
     * Answers the order to file in: every sub-issue behind those it depends on, and otherwise as in the document.
     *
     * @return the entries
     * @throws IllegalStateException if dependencies form a cycle or name no entry, which only documents with errors have
     */
    public List<SubIssue> inDependencyOrder() {
        return SubIssueGraph.of(entries).order();
    }

    /**
     * Answers where a sub-issue stands in the document.
     *
     * @param id the id of the entry
     * @return the place of the id, or empty when there is no such entry
     */
    public Optional<SourceLocation> location(String id) {
        return Optional.ofNullable(locations.get(Objects.requireNonNull(id, "id")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilerBlock that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "FilerBlock" + entries;
    }
}
