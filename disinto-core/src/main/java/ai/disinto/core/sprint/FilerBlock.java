package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The machine-readable block of a pitch: the sub-issues to file. Immutable. */
public final class FilerBlock {
    private final List<SubIssue> entries;
    private final List<SourceLocation> locations;

    FilerBlock(List<SubIssue> entries, List<SourceLocation> locations) {
        this.entries = List.copyOf(entries);
        this.locations = List.copyOf(locations);
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
        return SubIssueGraph.sorted(entries);
    }

    /**
     * Answers where a sub-issue stands in the document.
     *
     * @param id the id of the entry
     * @return the place of the id, or empty when there is no such entry
     */
    public Optional<SourceLocation> location(String id) {
        Objects.requireNonNull(id, "id");
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).id().equals(id))
                .mapToObj(locations::get)
                .findFirst();
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
