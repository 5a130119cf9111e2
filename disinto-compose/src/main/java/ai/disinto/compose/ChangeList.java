package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects changes below one place. */
final class ChangeList {
    private final String place;
    private final List<StackChange> all;

    private ChangeList(String place, List<StackChange> all) {
        this.place = place;
        this.all = all;
    }

    static ChangeList empty() {
        return new ChangeList("", new ArrayList<>());
    }

    /** The same list, for what lies below a key. */
    ChangeList below(String key) {
        return new ChangeList(place.isEmpty() ? key : place + "." + key, all);
    }

    void add(ChangeRule rule, String before, String after) {
        all.add(new StackChange(
                ShownText.of(place), ShownText.of(before), ShownText.of(after), rule.severity(), rule.reason()));
    }

    /** One change if two texts differ. */
    void text(String before, String after, ChangeRule rule) {
        if (!before.equals(after)) {
            add(rule, before, after);
        }
    }

    /** One change for each element that is in one of the sets alone. */
    void elements(Set<String> before, Set<String> after, ChangeRule lost, ChangeRule gained) {
        for (String element : new TreeSet<>(before)) {
            if (!after.contains(element)) {
                add(lost, element, "");
            }
        }
        for (String element : new TreeSet<>(after)) {
            if (!before.contains(element)) {
                add(gained, "", element);
            }
        }
    }

    /** One change for each key that has not the same text in both maps; what a key of a credential has is not shown. */
    void entries(Map<String, String> before, Map<String, String> after, ChangeRule rule) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                below(key).add(rule, ShownText.value(key, was), ShownText.value(key, is));
            }
        }
    }

    List<StackChange> all() {
        return List.copyOf(all);
    }
}
