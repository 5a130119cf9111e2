package ai.disinto.core.internal.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds names that crowd in hash maps. How a text is hashed is known, so that a stranger can write any number of names
 * with one hash code; each look-up then takes a time that grows with their number. Names that were not made for it come
 * nowhere near the limit.
 */
public final class CrowdedNames {
    private static final int CELLS = 1 << 16;
    private static final int MOST = 256;
    private static final int USUAL_FACTOR = 4;

    private CrowdedNames() {}

    /**
     * Whether too many different names share a place in a map.
     *
     * @param names answers the names, each as often as it likes; asked for them twice at most
     */
    public static boolean isAmong(Supplier<Stream<String>> names) {
        int[] counts = new int[CELLS];
        names.get().forEach(name -> counts[cell(name)]++);
        long total = 0;
        int fullest = 0;
        for (int count : counts) {
            total += count;
            fullest = Math.max(fullest, count);
        }
        int most = (int) Math.min(Integer.MAX_VALUE, MOST + USUAL_FACTOR * (total / CELLS));
        return fullest > most && hasManyDifferent(names.get().filter(name -> counts[cell(name)] > most), most);
    }

    private static boolean hasManyDifferent(Stream<String> names, int most) {
        Map<Integer, Set<String>> different = new HashMap<>();
        return names.anyMatch(name -> {
            Set<String> sharing = different.computeIfAbsent(cell(name), cell -> new HashSet<>());
            sharing.add(name);
            return sharing.size() > most;
        });
    }

    /** The lowest bits of a hash code as maps use it. */
    private static int cell(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 16) & CELLS - 1;
    }
}
