package ai.disinto.core.prerequisite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds for things of a later revision what they were in an earlier one. Each pass pairs what is still single by
 * something that both have in common, first come first served.
 */
final class Pairing<T> {
    static final int NONE = -1;

    private final List<T> before;
    private final List<T> after;
    private final int[] earlier;
    private final boolean[] taken;

    Pairing(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
        this.earlier = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(earlier, NONE);
    }

    /** Pairs by one key that both have. */
    Pairing<T> by(Function<T, String> key) {
        return byAny(value -> List.of(key.apply(value)));
    }

    /** Pairs by the first of several keys that both have. */
    Pairing<T> byAny(Function<T, ? extends Collection<?>> keys) {
        Map<Object, Queue<Integer>> free = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                for (Object key : keys.apply(before.get(i))) {
                    free.computeIfAbsent(key, each -> new ArrayDeque<>(1)).add(i);
                }
            }
        }
        for (int i = 0; i < earlier.length; i++) {
            if (earlier[i] == NONE) {
                for (Object key : keys.apply(after.get(i))) {
                    pair(i, free.get(key));
                }
            }
        }
        return this;
    }

    /** Pairs where one key begins with the whole of the other. */
    Pairing<T> byBeginning(Function<T, String> key) {
        record Entry(String key, int index, boolean later) {}
        List<Entry> sorted = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                sorted.add(new Entry(key.apply(before.get(i)), i, false));
            }
        }
        for (int i = 0; i < earlier.length; i++) {
            if (earlier[i] == NONE) {
                sorted.add(new Entry(key.apply(after.get(i)), i, true));
            }
        }
        sorted.sort(Comparator.comparing(Entry::key).thenComparing(Entry::later));
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Entry shorter = sorted.get(i);
            Entry longer = sorted.get(i + 1);
            if (shorter.later() != longer.later() && begins(longer.key(), shorter.key())) {
                int from = shorter.later() ? longer.index() : shorter.index();
                int to = shorter.later() ? shorter.index() : longer.index();
                earlier[to] = from;
                taken[from] = true;
                i++;
            }
        }
        return this;
    }

    /** The earlier value's position for a later one, or {@link #NONE}. */
    int earlier(int position) {
        return earlier[position];
    }

    /** What has no later value. */
    List<T> gone() {
        List<T> gone = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                gone.add(before.get(i));
            }
        }
        return gone;
    }

    private void pair(int later, @Nullable Queue<Integer> free) {
        while (free != null && !free.isEmpty() && earlier[later] == NONE) {
            int candidate = free.remove();
            if (!taken[candidate]) {
                taken[candidate] = true;
                earlier[later] = candidate;
            }
        }
    }

    private static boolean begins(String longer, String shorter) {
        return !shorter.isEmpty() && longer.startsWith(shorter + "-");
    }
}
