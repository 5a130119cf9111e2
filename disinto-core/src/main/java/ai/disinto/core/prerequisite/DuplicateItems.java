package ai.disinto.core.prerequisite;

import java.util.List;
import java.util.Objects;

/**
 * Items that say the same twice.
 *
 * @param kind in what they are the same
 * @param key what they have in common: the issues as {@code #425+#688}, or the text as a slug
 * @param items the items, at least two, in the order of the tree
 */
public record DuplicateItems(Kind kind, String key, List<PrerequisiteItem> items) {

    /** In what items can be the same. */
    public enum Kind {
        /** They name the same issues, whatever their texts say. */
        ISSUES,
        /** They name no issue, or different ones, and have the same text. */
        TEXT
    }

    /**
     * Copies the items.
     *
     * @param kind in what they are the same
     * @param key what they have in common
     * @param items the items
     */
    public DuplicateItems {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        items = List.copyOf(items);
    }

    static List<DuplicateItems> of(PrerequisiteTree tree) {
        return new DuplicateSearch(tree).find();
    }
}
