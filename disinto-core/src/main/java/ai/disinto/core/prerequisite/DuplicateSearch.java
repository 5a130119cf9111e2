package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.graph.Links;
import ai.disinto.core.prerequisite.DuplicateItems.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/** Groups items by issues and by text. Most items have no double, which a number for each of them shows first. */
final class DuplicateSearch {
    private static final int NOTHING = -1;
    private static final int BUCKETS_PER_ITEM = 32;
    private static final int SPREAD = 0x9E3779B9;

    private final List<PrerequisiteItem> items;
    private final Links issuesOf;
    private char[] text = new char[256];

    DuplicateSearch(PrerequisiteTree tree) {
        this.items = tree.items();
        this.issuesOf = tree.links().issuesOf;
    }

    List<DuplicateItems> find() {
        List<DuplicateItems> found = new ArrayList<>();
        groups(this::hashOfIssues, PrerequisiteItem::id)
                .forEach((key, group) -> found.add(new DuplicateItems(Kind.ISSUES, key, group)));
        groups(this::hashOfText, item -> Slug.of(item.text())).forEach((key, group) -> {
            if (!key.isEmpty() && !haveSameIssues(group)) {
                found.add(new DuplicateItems(Kind.TEXT, key, group));
            }
        });
        return List.copyOf(found);
    }

    private Map<String, List<PrerequisiteItem>> groups(IntToLongFunction hash, Function<PrerequisiteItem, String> key) {
        int[] buckets = new int[items.size()];
        byte[] filled = new byte[Integer.highestOneBit(items.size() + 1) * BUCKETS_PER_ITEM];
        for (int i = 0; i < buckets.length; i++) {
            long value = hash.applyAsLong(i);
            buckets[i] = value == NOTHING ? NOTHING : (((int) value * SPREAD) >>> 8) & (filled.length - 1);
            if (value != NOTHING) {
                filled[buckets[i]] = (byte) Math.min(2, filled[buckets[i]] + 1);
            }
        }
        Map<String, List<PrerequisiteItem>> groups = new LinkedHashMap<>();
        for (int i = 0; i < buckets.length; i++) {
            if (buckets[i] != NOTHING && filled[buckets[i]] > 1) {
                PrerequisiteItem item = items.get(i);
                groups.computeIfAbsent(key.apply(item), each -> new ArrayList<>(2))
                        .add(item);
            }
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    private long hashOfText(int item) {
        ItemLine parts = items.get(item).parts();
        int length = parts.textTo - parts.textFrom;
        text = length > text.length ? new char[length * 2] : text;
        parts.line.getChars(parts.textFrom, parts.textTo, text, 0);
        return Integer.toUnsignedLong(Slug.hash(text, length));
    }

    private long hashOfIssues(int item) {
        int hash = 0;
        for (int i = issuesOf.from(item); i < issuesOf.to(item); i++) {
            hash += (issuesOf.target(i) + 1) * SPREAD;
        }
        return issuesOf.count(item) == 0 ? NOTHING : Integer.toUnsignedLong(hash);
    }

    private boolean haveSameIssues(List<PrerequisiteItem> group) {
        PrerequisiteItem first = group.get(0);
        return issuesOf.count(first.ordinal()) > 0
                && group.stream().allMatch(item -> item.id().equals(first.id()));
    }
}
