package ai.disinto.forge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Creates something once: looks for it first, creates it, and looks again when the answer was lost or somebody else was
 * faster. It never creates twice.
 */
final class SafeCreate<T> {
    private final Supplier<Stream<T>> search;
    private final Comparator<T> order;

    /**
     * Makes the operation.
     *
     * @param search answers everything that is the thing
     * @param order the first one stays
     */
    SafeCreate(Supplier<Stream<T>> search, Comparator<T> order) {
        this.search = search;
        this.order = order;
    }

    Created<T> run(Supplier<T> create, Supplier<Stream<T>> newest) {
        Optional<Created<T>> there = found(search);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            T made = create.get();
            List<T> all = sorted(Stream.concat(Stream.of(made), newest.get()));
            return all.get(0).equals(made) || order.compare(all.get(0), made) == 0
                    ? Created.made(made, others(all))
                    : Created.found(all.get(0), others(all));
        } catch (OutcomeUnknownException | ConflictException | UnexpectedAnswerException e) {
            return found(search).orElseThrow(() -> e);
        }
    }

    private Optional<Created<T>> found(Supplier<Stream<T>> where) {
        List<T> all = sorted(where.get());
        return all.isEmpty() ? Optional.empty() : Optional.of(Created.found(all.get(0), others(all)));
    }

    private List<T> sorted(Stream<T> all) {
        List<T> sorted = all.sorted(order).toList();
        return Stream.iterate(0, i -> i < sorted.size(), i -> i + 1)
                .filter(i -> i == 0 || order.compare(sorted.get(i - 1), sorted.get(i)) != 0)
                .map(sorted::get)
                .toList();
    }

    private static <T> List<T> others(List<T> all) {
        return all.subList(1, all.size());
    }
}
