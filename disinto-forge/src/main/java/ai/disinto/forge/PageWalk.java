package ai.disinto.forge;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;

/**
 * Reads page after page. If the server counts fewer items than before, rows have moved to pages that were read already,
 * so those are read again; items that were seen are left out.
 */
final class PageWalk<T> implements Iterator<T> {
    private static final int MOST_PAGES = 20_000;
    private static final int MOST_BARREN = 3;

    private final PageSource<T> source;
    private final Queue<T> ready = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private int next = 1;
    private int farthest;
    private int asked;
    private int pageSize;
    private int barren;
    private OptionalInt total = OptionalInt.empty();
    private boolean done;

    PageWalk(PageSource<T> source) {
        this.source = source;
    }

    /** Goes on after the first page. */
    PageWalk(PageSource<T> source, Page<T> first) {
        this(source);
        advance(first);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !done) {
            advance(source.page(next));
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void advance(Page<T> page) {
        asked++;
        boolean found = take(page);
        boolean frontier = next > farthest;
        farthest = Math.max(farthest, next);
        pageSize = farthest == 1 ? Math.max(1, page.rows()) : pageSize;
        barren = found || !frontier ? 0 : barren + 1;
        int missed = missed(page);
        total = page.total();
        done = source.isSinglePage() || isLast(page, missed);
        next = missed > 0 ? Math.max(1, next - missed) : next + 1;
    }

    private boolean take(Page<T> page) {
        boolean found = false;
        for (T item : page.items()) {
            if (seen.add(source.identity(item))) {
                ready.add(item);
                found = true;
            }
        }
        return found;
    }

    /** How many pages back the rows may be that moved away. */
    private int missed(Page<T> page) {
        int before = total.orElse(0);
        int now = page.total().orElse(before);
        return next == 1 || now >= before ? 0 : (before - now + pageSize - 1) / pageSize;
    }

    private boolean isLast(Page<T> page, int missed) {
        if (asked >= MOST_PAGES) {
            return true;
        }
        if (missed > 0) {
            return false;
        }
        boolean counted = page.total().isPresent()
                && (long) next * pageSize >= page.total().getAsInt();
        return page.rows() == 0 || counted || barren >= MOST_BARREN;
    }
}
