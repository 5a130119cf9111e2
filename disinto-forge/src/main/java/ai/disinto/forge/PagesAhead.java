package ai.disinto.forge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Reads a counted list with several requests at the same time. If the counts show that the list changed meanwhile, it is
 * walked page by page instead.
 */
final class PagesAhead<T> {
    private static final int MOST_PAGES = 20_000;

    private final PageSource<T> source;
    private final Executor executor;

    PagesAhead(PageSource<T> source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    List<T> list() {
        Page<T> first = source.page(1);
        OptionalInt total = first.total();
        if (first.rows() == 0 || (total.isPresent() && total.getAsInt() <= first.rows())) {
            return distinct(List.of(first));
        }
        int pages = total.isPresent() ? (total.getAsInt() + first.rows() - 1) / first.rows() : MOST_PAGES;
        return pages >= MOST_PAGES ? walked(new PageWalk<>(source, first)) : distinctOrWalked(all(first, pages));
    }

    private List<Page<T>> all(Page<T> first, int pages) {
        List<FutureTask<Page<T>>> tasks = new ArrayList<>();
        for (int i = 2; i <= pages; i++) {
            int number = i;
            tasks.add(new FutureTask<>(() -> source.page(number)));
        }
        try {
            tasks.forEach(executor::execute);
            List<Page<T>> out = new ArrayList<>(List.of(first));
            for (FutureTask<Page<T>> task : tasks) {
                out.add(result(task));
            }
            return out;
        } catch (RejectedExecutionException | CancellationException e) {
            throw unavailable("the client was closed", e);
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private Page<T> result(FutureTask<Page<T>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the thread was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        }
    }

    private static UnavailableException unavailable(String why, Exception cause) {
        return new UnavailableException(FailedCall.unanswered("GET", "the pages of a list", why), cause);
    }

    private List<T> distinctOrWalked(List<Page<T>> pages) {
        OptionalInt total = pages.get(0).total();
        int rows = pages.stream().mapToInt(Page::rows).sum();
        boolean steady = pages.stream().allMatch(page -> page.total().equals(total));
        List<T> items = distinct(pages);
        boolean whole = pages.stream().mapToInt(page -> page.items().size()).sum() == items.size();
        return steady && whole && rows == total.orElse(-1) ? items : walked(new PageWalk<>(source));
    }

    private List<T> distinct(List<Page<T>> pages) {
        Set<Object> seen = new HashSet<>();
        List<T> out = new ArrayList<>();
        for (Page<T> page : pages) {
            page.items().stream()
                    .filter(item -> seen.add(source.identity(item)))
                    .forEach(out::add);
        }
        return List.copyOf(out);
    }

    private static <T> List<T> walked(PageWalk<T> walk) {
        List<T> out = new ArrayList<>();
        walk.forEachRemaining(out::add);
        return List.copyOf(out);
    }
}
