package ai.disinto.compose.caddy;

import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the checks of an edge are to know.
 *
 * @param base the address, without a slash at its end
 * @param user who signs in
 * @param session a session of the chat
 * @param chat whether there is a chat
 * @param title the title of the staging page; empty for any
 * @param limit how long one answer may take
 */
record SmokePlan(URI base, Optional<User> user, Optional<Secret> session, boolean chat, String title, Duration limit) {
    private static final String STAGING_TITLE = "Nothing staged yet";
    private static final Duration USUAL = Duration.ofSeconds(10);

    /** Somebody whom the forge knows. */
    record User(String name, Secret password) {}

    static SmokePlan of(URI base) {
        boolean web = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        boolean bare = base.getRawPath() == null
                || base.getRawPath().isEmpty()
                || base.getRawPath().equals("/");
        if (!web || base.getHost() == null || !bare || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "base must be an address such as https://harb.example.org, without a path");
        }
        if (base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("base must have no user; a user of the forge is given apart");
        }
        return new SmokePlan(
                URI.create(base.getScheme() + "://" + base.getRawAuthority()),
                Optional.empty(),
                Optional.empty(),
                true,
                STAGING_TITLE,
                USUAL);
    }

    SmokePlan with(User known) {
        return new SmokePlan(base, Optional.of(known), session, chat, title, limit);
    }

    SmokePlan withSession(Secret known) {
        return new SmokePlan(base, user, Optional.of(known), chat, title, limit);
    }

    SmokePlan withoutChat() {
        return new SmokePlan(base, user, session, false, title, limit);
    }

    SmokePlan withTitle(String known) {
        return new SmokePlan(base, user, session, chat, known, limit);
    }

    SmokePlan withLimit(Duration known) {
        return new SmokePlan(base, user, session, chat, title, known);
    }
}
