package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;

/** Accounts as authors of commits. */
public final class Committers {
    private Committers() {}

    /** An account as it signs what it commits through the API. */
    public static GitPerson of(User user, Instant when) {
        String name = user.fullName().isEmpty() ? user.name() : user.fullName();
        return new GitPerson(name, user.hideEmail() ? View.placeholderEmail(user) : user.email(), when);
    }
}
