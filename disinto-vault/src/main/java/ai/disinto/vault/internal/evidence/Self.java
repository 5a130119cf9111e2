package ai.disinto.vault.internal.evidence;

import ai.disinto.forge.Forge;
import ai.disinto.forge.model.User;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The account of the vault, which is asked for once. */
final class Self {
    private final Forge forge;
    private final AtomicReference<@Nullable User> user = new AtomicReference<>();

    Self(Forge forge) {
        this.forge = forge;
    }

    User user() {
        User known = user.get();
        if (known == null) {
            known = forge.users().current();
            user.set(known);
        }
        return known;
    }
}
