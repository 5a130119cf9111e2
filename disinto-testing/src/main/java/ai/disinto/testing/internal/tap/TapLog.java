package ai.disinto.testing.internal.tap;

import java.util.ArrayList;
import java.util.List;

/** What went through a tap, in the order of the answers. Safe for use by many threads. */
public final class TapLog {
    private final List<TappedExchange> exchanges = new ArrayList<>();

    synchronized void add(TappedExchange exchange) {
        exchanges.add(exchange);
    }

    /** How many there are: a place to look from later. */
    public synchronized int mark() {
        return exchanges.size();
    }

    public synchronized List<TappedExchange> since(int mark) {
        return List.copyOf(exchanges.subList(mark, exchanges.size()));
    }
}
