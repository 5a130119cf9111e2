package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Collection;
import java.util.Objects;

/** A webhook to be made or changed. Immutable; each method answers a changed copy. */
public final class HookSettings {
    private final JsonBody body;

    private HookSettings(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a webhook that delivers JSON about nothing yet, and is switched on.
     *
     * @param url where it delivers to
     * @return the request
     */
    public static HookSettings to(String url) {
        JsonBody config = JsonBody.of("url", Objects.requireNonNull(url, "url")).with("content_type", "json");
        return new HookSettings(
                JsonBody.of("type", "forgejo").with("config", config).with("active", true));
    }

    /**
     * Sets what it delivers.
     *
     * @param names names of events, such as {@code push} or {@code pull_request}
     * @return a request with that
     */
    public HookSettings events(Collection<String> names) {
        return new HookSettings(body.with("events", Objects.requireNonNull(names, "names")));
    }

    /**
     * Sets the branches that it delivers for.
     *
     * @param pattern a glob pattern
     * @return a request with that
     */
    public HookSettings branchFilter(String pattern) {
        return new HookSettings(body.with("branch_filter", Objects.requireNonNull(pattern, "pattern")));
    }

    /**
     * Sets whether it delivers.
     *
     * @param active the default is {@code true}
     * @return a request with that
     */
    public HookSettings active(boolean active) {
        return new HookSettings(body.with("active", active));
    }

    /**
     * Sets a header that its deliveries carry.
     *
     * @param value the value of the header {@code Authorization}
     * @return a request with that
     * @throws IllegalArgumentException if it has a line break, which would begin another header
     */
    public HookSettings authorizationHeader(Secret value) {
        if (Objects.requireNonNull(value, "value").reveal().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("value must be one line: it becomes a header");
        }
        return new HookSettings(body.with("authorization_header", value));
    }

    JsonBody body() {
        return body;
    }

    /** What is set besides the type, which cannot be changed. */
    JsonBody changes() {
        return body.without("type");
    }

    /**
     * Sets the secret that its deliveries are signed with.
     *
     * @param secret the secret; a receiver should refuse what is not signed
     * @return a request with that
     */
    public HookSettings secret(Secret secret) {
        return new HookSettings(body.with("config", config().with("secret", Objects.requireNonNull(secret, "secret"))));
    }

    /**
     * Sets the form of deliveries.
     *
     * @param type such as {@code forgejo}, which is the default
     * @return a request with that
     */
    public HookSettings type(String type) {
        return new HookSettings(body.with("type", Objects.requireNonNull(type, "type")));
    }

    /** {@return where it delivers to} */
    public String url() {
        return config().text("url");
    }

    private JsonBody config() {
        return body.get("config") instanceof JsonBody config ? config : JsonBody.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HookSettings that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "HookSettings" + body;
    }
}
