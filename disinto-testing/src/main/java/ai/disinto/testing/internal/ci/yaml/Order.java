package ai.disinto.testing.internal.ci.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Puts things behind what they depend on. */
public final class Order {
    private Order() {}

    /** The things in an order that their dependencies allow, else in their own; those in a circle are left out. */
    public static <T> List<T> of(List<T> things, Function<T, String> name, Function<T, List<String>> dependencies) {
        Set<String> present = new HashSet<>(things.stream().map(name).toList());
        List<T> out = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<T> left = new ArrayList<>(things);
        for (boolean moved = true; moved; ) {
            moved = false;
            for (T each : List.copyOf(left)) {
                boolean ready = dependencies.apply(each).stream()
                        .allMatch(other -> done.contains(other) || !present.contains(other));
                if (ready) {
                    out.add(each);
                    left.remove(each);
                    moved = true;
                }
            }
            out.forEach(each -> done.add(name.apply(each)));
        }
        return out;
    }
}
