package ai.disinto.vault.route;

import ai.disinto.forge.ProtectionRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What one field of a rule should be; a stricter value that is there already may stay. */
final class Wish<T> {
    private final String field;
    private final Function<ProtectionRule, T> reader;
    private final BiFunction<ProtectionRule, T, ProtectionRule> writer;
    private final UnaryOperator<T> target;

    private Wish(
            String field,
            Function<ProtectionRule, T> reader,
            BiFunction<ProtectionRule, T, ProtectionRule> writer,
            UnaryOperator<T> target) {
        this.field = field;
        this.reader = reader;
        this.writer = writer;
        this.target = target;
    }

    /** A field and how it is read and written. */
    record Field<T>(
            String name, Function<ProtectionRule, T> reader, BiFunction<ProtectionRule, T, ProtectionRule> writer) {

        Wish<T> becoming(UnaryOperator<T> target) {
            return new Wish<>(name, reader, writer, target);
        }

        Wish<T> exactly(T value) {
            return becoming(actual -> value);
        }
    }

    static Wish<Integer> atLeast(Field<Integer> field, int number) {
        return field.becoming(actual -> Math.max(actual, number));
    }

    /** Exactly these names, in any order and case. */
    static Wish<List<String>> names(Field<List<String>> field, Collection<String> names) {
        List<String> wanted = List.copyOf(names);
        return field.becoming(actual -> folded(actual).equals(folded(wanted)) ? actual : wanted);
    }

    /** These names and those that are there. */
    static Wish<List<String>> with(Field<List<String>> field, Collection<String> names) {
        return field.becoming(actual -> joined(actual, List.copyOf(names)));
    }

    /** Exactly these patterns, in any order. */
    static Wish<String> patterns(Field<String> field, Collection<String> patterns) {
        List<String> wanted = List.copyOf(patterns);
        return field.becoming(
                actual -> Set.copyOf(parts(actual)).equals(Set.copyOf(wanted)) ? actual : String.join(";", wanted));
    }

    /** These patterns and those that are there. */
    static Wish<String> withPatterns(Field<String> field, Collection<String> patterns) {
        return field.becoming(actual -> {
            List<String> joined = joined(parts(actual), List.copyOf(patterns));
            return joined.equals(parts(actual)) ? actual : String.join(";", joined);
        });
    }

    /** The difference between a rule and the wish, if there is one. */
    Optional<ProtectionDifference> difference(String branch, ProtectionRule actual) {
        T present = reader.apply(actual);
        T wanted = target.apply(present);
        return present.equals(wanted)
                ? Optional.empty()
                : Optional.of(new ProtectionDifference(branch, field, shown(wanted), shown(present)));
    }

    /** A change with the field besides what it has; {@code actual} decides what may stay. */
    ProtectionRule granted(ProtectionRule change, ProtectionRule actual) {
        return writer.apply(change, target.apply(reader.apply(actual)));
    }

    /** The parts of a list with semicolons. */
    static List<String> parts(String patterns) {
        return List.of(patterns.split(";")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> joined(List<String> present, List<String> wanted) {
        List<String> out = new ArrayList<>(present);
        wanted.stream().filter(each -> !present.contains(each)).forEach(out::add);
        return List.copyOf(out);
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
