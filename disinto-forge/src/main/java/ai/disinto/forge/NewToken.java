package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.json.JsonBody;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** An access token to be made. Immutable; each method answers a changed copy. */
public final class NewToken {
    private final JsonBody body;

    private NewToken(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers a token without any scope, which servers refuse.
     *
     * @param name the name, unique for the account
     * @return the request
     */
    public static NewToken named(String name) {
        return new NewToken(JsonBody.of().with("name", Objects.requireNonNull(name, "name")));
    }

    /**
     * Sets what it may do.
     *
     * @param scopes such as {@code write:repository} or {@code all}
     * @return a request with that
     */
    public NewToken scopes(Collection<String> scopes) {
        return new NewToken(body.with("scopes", Objects.requireNonNull(scopes, "scopes")));
    }

    /**
     * Restricts it to repositories, where the server can, see {@link Capabilities#restrictsTokens()}.
     *
     * @param slugs the repositories
     * @return a request with that
     */
    public NewToken repositories(Collection<RepositorySlug> slugs) {
        return new NewToken(body.with("repositories", targets(Objects.requireNonNull(slugs, "slugs"))));
    }

    JsonBody body() {
        return body;
    }

    /** {@return the name} */
    public String name() {
        return body.text("name");
    }

    private static List<JsonBody> targets(Collection<RepositorySlug> slugs) {
        return slugs.stream()
                .map(slug -> JsonBody.of("owner", slug.owner()).with("name", slug.name()))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewToken that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewToken" + body;
    }
}
