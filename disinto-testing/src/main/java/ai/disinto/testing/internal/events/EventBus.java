package ai.disinto.testing.internal.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells whoever listens what happens, in the order of subscription, before the request is answered. */
public final class EventBus {
    private final List<Consumer<ForgeEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Listens to one kind of event. */
    public <E extends ForgeEvent> void subscribe(Class<E> kind, Consumer<E> listener) {
        listeners.add(event -> {
            if (kind.isInstance(event)) {
                listener.accept(kind.cast(event));
            }
        });
    }

    public void publish(ForgeEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
