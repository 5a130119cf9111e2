package ai.disinto.core.prerequisite;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stays of an item when it is reworded. */
final class ItemIdentity {
    private ItemIdentity() {}

    /** The issues in ascending order, or the text as a slug. */
    static String of(PrerequisiteItem item) {
        List<Integer> issues = item.issues();
        if (issues.isEmpty()) {
            String slug = Slug.of(item.text());
            return slug.isEmpty() ? "item" : slug;
        }
        return issues.size() == 1
                ? "#" + issues.get(0)
                : new TreeSet<>(issues).stream().map(number -> "#" + number).collect(Collectors.joining("+"));
    }
}
