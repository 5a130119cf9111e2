package ai.disinto.factory.staff;

import ai.disinto.core.secret.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What steps hand to later steps of the same run. */
final class Progress {
    private final boolean mayDestroy;
    private boolean begun;
    private @Nullable Secret token;

    Progress(boolean mayDestroy) {
        this.mayDestroy = mayDestroy;
    }

    boolean mayDestroy() {
        return mayDestroy;
    }

    void made(Secret secret) {
        token = secret;
    }

    /** The token that was made in this run, which nobody can ask for again. */
    Optional<Secret> token() {
        return Optional.ofNullable(token);
    }

    /** The note of a hire was made in this run. */
    void began() {
        begun = true;
    }

    boolean begun() {
        return begun;
    }
}
