package ai.disinto.vault.dispatch;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Stops all dispatchers of this process that share it. What runs already goes on. Safe for use by many threads. */
public final class PauseSwitch {
    private final AtomicReference<Optional<String>> reason = new AtomicReference<>(Optional.empty());

    /** Makes a switch that stops nothing yet. */
    public PauseSwitch() {}

    /**
     * Stops everything.
     *
     * @param who who wants that
     * @param why why
     */
    public void pause(String who, String why) {
        reason.set(Optional.of(Objects.requireNonNull(who, "who") + ": " + Objects.requireNonNull(why, "why")));
    }

    /** Lets everything go on. */
    public void resume() {
        reason.set(Optional.empty());
    }

    /** {@return who stopped everything and why; empty if nobody did} */
    public Optional<String> reason() {
        return reason.get();
    }

    /** Answers the reason. */
    @Override
    public String toString() {
        return reason().map(text -> "paused by " + text).orElse("not paused");
    }
}
