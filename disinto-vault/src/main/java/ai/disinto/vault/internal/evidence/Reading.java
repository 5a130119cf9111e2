package ai.disinto.vault.internal.evidence;

import ai.disinto.forge.ForgeException;
import ai.disinto.vault.decision.Circumstances.Unreadable;
import ai.disinto.vault.decision.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads for one decision, and remembers what could not be read. */
final class Reading {
    private final List<Unreadable> unreadable = new ArrayList<>();

    <T> Optional<T> attempt(RefusalCode code, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ForgeException e) {
            missing(code, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    void missing(RefusalCode code, String what) {
        unreadable.add(new Unreadable(code, what));
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }
}
