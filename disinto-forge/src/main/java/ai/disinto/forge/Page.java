package ai.disinto.forge;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A part of a list as the server cut it. Immutable.
 *
 * @param <T> what is listed
 */
public final class Page<T> {
    private final int number;
    private final List<T> items;
    private final OptionalInt total;
    private final int rows;

    private Page(int number, List<T> items, OptionalInt total, int rows) {
        this.number = number;
        this.items = items;
        this.total = total;
        this.rows = rows;
    }

    /**
     * Makes a page.
     *
     * @param <T> what is listed
     * @param number which one, from 1
     * @param items what is on it, in the order of the server
     * @param total the number of items on all pages, if the server says it
     * @return the page
     */
    public static <T> Page<T> of(int number, List<T> items, OptionalInt total) {
        List<T> copy = List.copyOf(Objects.requireNonNull(items, "items"));
        return new Page<>(number, copy, Objects.requireNonNull(total, "total"), copy.size());
    }

    /** A page on which the server had more rows than are shown. */
    static <T> Page<T> of(int number, List<T> items, OptionalInt total, int rows) {
        return new Page<>(number, List.copyOf(items), total, rows);
    }

    /** {@return which one, from 1} */
    public int number() {
        return number;
    }

    /** {@return what is on it, in the order of the server; empty behind the last one} */
    public List<T> items() {
        return items;
    }

    /** {@return the number of items on all pages, if the server says it} */
    public OptionalInt total() {
        return total;
    }

    int rows() {
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Page<?> that
                && number == that.number
                && items.equals(that.items)
                && total.equals(that.total);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, items, total);
    }

    @Override
    public String toString() {
        return "page " + number + " " + items;
    }
}
