package ai.disinto.forge;

/**
 * Where the pages of a listing come from.
 *
 * @param <T> what is listed
 */
interface PageSource<T> {
    /** Asks for a page, from 1. */
    Page<T> page(int number);

    /** What tells one item from another. */
    Object identity(T item);

    /** Whether there are no further pages, whatever is asked for. */
    default boolean isSinglePage() {
        return false;
    }

    /** Called before all pages are asked for: the time to find out how large a page may be. */
    default void prepare() {}
}
