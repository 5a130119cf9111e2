package ai.disinto.core.prerequisite;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that stands in the way.
 *
 * @param kind what it is
 * @param item the open item that it belongs to, or that it is; empty for an issue that no item names
 * @param issue the number of the issue, for {@link Kind#ISSUE}
 * @param request the path of the request, for {@link Kind#HUMAN} where the tree names one
 */
public record Blocker(Kind kind, Optional<PrerequisiteItem> item, Optional<Integer> issue, Optional<String> request) {

    /** What can stand in the way. */
    public enum Kind {
        /** An open item of an objective. */
        ITEM,
        /** An issue that is not closed, as far as is known. */
        ISSUE,
        /** A human who has not answered. */
        HUMAN,
        /** The label {@code blocked}. */
        LABEL,
        /** A design that is still missing: the item is vision-sized. */
        DESIGN
    }

    /**
     * Takes the parts as they are.
     *
     * @param kind what it is
     * @param item the open item that it belongs to, or that it is
     * @param issue the number of the issue
     * @param request the path of the request
     */
    public Blocker {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(request, "request");
    }

    static Blocker item(PrerequisiteItem item) {
        return new Blocker(Kind.ITEM, Optional.of(item), Optional.empty(), Optional.empty());
    }

    static Blocker issue(int number) {
        return new Blocker(Kind.ISSUE, Optional.empty(), Optional.of(number), Optional.empty());
    }

    static Blocker of(Kind kind, PrerequisiteItem item) {
        Optional<String> request = kind == Kind.HUMAN ? item.vaultRequest() : Optional.empty();
        return new Blocker(kind, Optional.of(item), Optional.empty(), request);
    }
}
