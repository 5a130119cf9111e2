package ai.disinto.testing.internal.git;

import java.util.List;
import java.util.Optional;

/** What the forge says to a push: before it happens, and after. */
public interface PushRules {
    /** The reason why a reference may not be moved, in words for whoever pushes; empty if it may. */
    Optional<String> refusal(RefChange change);

    /**
     * Makes something else of a push than a reference, once nothing has been refused.
     *
     * @return empty if the reference is to be moved
     */
    Optional<TakenPush> take(RefChange change, List<String> options);

    /** Called when references have been moved; the answer is printed to whoever pushed. */
    List<String> pushed(List<RefChange> changes);
}
