package ai.disinto.forge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list on a server, not read yet. Each of its methods asks anew. What was in the list throughout appears exactly once,
 * even if other items come and go between two pages, as long as the server counts its items and new ones come first,
 * which is its usual order.
 *
 * @param <T> what is listed
 */
public final class Listing<T> {
    private final PageSource<T> source;
    private final @Nullable Executor executor;
    private final Predicate<? super T> kept;

    Listing(PageSource<T> source, @Nullable Executor executor) {
        this(source, executor, item -> true);
    }

    private Listing(PageSource<T> source, @Nullable Executor executor, Predicate<? super T> kept) {
        this.source = source;
        this.executor = executor;
        this.kept = kept;
    }

    /** The same list without what the server should have left out. */
    Listing<T> keeping(Predicate<? super T> wanted) {
        return new Listing<>(source, executor, wanted);
    }

    /**
     * Makes a listing of pages that come from somewhere else.
     *
     * @param <T> what is listed
     * @param pages answers the page of a number, from 1; an empty one behind the last
     * @param identity tells one item from another, such as its id
     * @return the listing
     */
    public static <T> Listing<T> of(IntFunction<Page<T>> pages, Function<? super T, ?> identity) {
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(identity, "identity");
        return new Listing<>(
                new PageSource<>() {
                    @Override
                    public Page<T> page(int number) {
                        return pages.apply(number);
                    }

                    @Override
                    public Object identity(T item) {
                        return identity.apply(item);
                    }
                },
                null);
    }

    /**
     * Reads the whole list lazily: a page is asked for when its first item is needed. Use it up in one thread.
     *
     * @return the items in the order of the server
     */
    public Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                        () -> Spliterators.spliteratorUnknownSize(new PageWalk<>(source), traits), traits, false)
                .filter(kept);
    }

    /**
     * Reads the whole list. If the server says how long it is, pages are asked for at the same time.
     *
     * @return all items in the order of the server
     */
    public List<T> list() {
        source.prepare();
        return executor == null || source.isSinglePage()
                ? stream().toList()
                : new PagesAhead<>(source, executor)
                        .list().stream().filter(kept).toList();
    }

    /**
     * Reads no more than is needed for the first item.
     *
     * @return the first item, if there is one
     */
    public Optional<T> first() {
        return stream().findFirst();
    }

    /**
     * Reads one page.
     *
     * @param number which one, from 1
     * @return the page; one behind the last is empty
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Page<T> page(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number of a page counts from 1, got " + number);
        }
        Page<T> page = source.page(source.isSinglePage() ? 1 : number);
        List<T> items = page.items().stream().filter(kept).toList();
        return Page.of(number, source.isSinglePage() && number > 1 ? List.of() : items, page.total());
    }
}
