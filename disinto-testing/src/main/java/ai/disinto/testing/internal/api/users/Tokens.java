package ai.disinto.testing.internal.api.users;

import ai.disinto.testing.internal.access.Scopes;
import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.store.AccessToken;
import ai.disinto.testing.internal.store.Accounts;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Access tokens. */
public final class Tokens {
    private static final int SECRET_BYTES = 20;
    private static final int SHOWN = 8;
    private static final Set<String> RESTRICTABLE =
            Set.of("read:issue", "write:issue", "read:repository", "write:repository");

    private Tokens() {}

    /** The tokens of the account named in the path, newest first. */
    public static Answer list(Call call) {
        List<AccessToken> tokens = call.instance().store().accounts().tokensOf(call.account("username")).stream()
                .sorted(Comparator.comparingLong(AccessToken::id).reversed())
                .toList();
        return Listing.of(call, tokens)
                .answer(token -> token(token, "", call.instance().line()));
    }

    /** A new token for the account named in the path. */
    public static Answer create(Call call) {
        Body body = call.body();
        User user = call.account("username");
        String name = body.required("name", "Name");
        Accounts accounts = call.instance().store().accounts();
        if (accounts.tokensOf(user).stream().anyMatch(token -> token.name().equals(name))) {
            throw Refusal.of(400, "access token name has been used already");
        }
        List<String> scopes = body.texts("scopes").orElse(List.of());
        scopes.stream().filter(Predicate.not(Scopes::isKnown)).findFirst().ifPresent(scope -> {
            throw Refusal.of(400, "invalid access token scope provided: invalid access token scope: " + scope);
        });
        if (scopes.isEmpty()) {
            throw Refusal.of(400, "access token must have a scope");
        }
        Optional<List<Repository>> repositories = repositories(call, body);
        repositories.ifPresent(list -> checkRestriction(list, scopes));
        AccessToken token = new AccessToken(
                call.instance().store().nextId(AccessToken.class),
                user,
                name,
                call.instance().secrets().hex(SECRET_BYTES),
                Scopes.normalized(scopes),
                call.instance().now());
        token.repositories(repositories.orElse(null));
        accounts.add(token);
        return Answer.created(token(token, token.secret(), call.instance().line()));
    }

    private static Optional<List<Repository>> repositories(Call call, Body body) {
        return call.instance().line().atLeast(15)
                ? body.objects("repositories")
                        .map(list -> list.stream()
                                .map(item -> repository(call, item))
                                .toList())
                : Optional.empty();
    }

    /** What is not about repositories could not be restricted to some of them, so such scopes are refused. */
    private static void checkRestriction(List<Repository> repositories, List<String> scopes) {
        if (repositories.isEmpty()) {
            throw Refusal.of(400, "specified repository access token: must have at least one repository");
        }
        scopes.stream()
                .filter(Predicate.not(RESTRICTABLE::contains))
                .findFirst()
                .ifPresent(scope -> {
                    throw Refusal.of(400, "specified repository access token: cannot be combined with scope " + scope);
                });
    }

    private static Repository repository(Call call, Body item) {
        String owner = item.required("owner", "Owner");
        String name = item.required("name", "Name");
        return call.instance()
                .store()
                .repositories()
                .find(owner, name)
                .orElseThrow(() -> Refusal.of(400, "repository does not exist: " + owner + "/" + name));
    }

    /** Removes a token of the account named in the path, by id or name. */
    public static Answer delete(Call call) {
        String wanted = call.parameter("token");
        Accounts accounts = call.instance().store().accounts();
        AccessToken token = accounts.tokensOf(call.account("username")).stream()
                .filter(candidate -> String.valueOf(candidate.id()).equals(wanted)
                        || candidate.name().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        accounts.remove(token);
        return Answer.noContent();
    }

    private static ObjectNode token(AccessToken token, String secret, Line line) {
        ObjectNode node = Json.object()
                .put("id", token.id())
                .put("name", token.name())
                .put("sha1", secret)
                .put("token_last_eight", token.secret().substring(token.secret().length() - SHOWN));
        node.set("scopes", Json.texts(token.scopes()));
        if (line.atLeast(16)) {
            node.put("created_at", Json.time(token.created()));
        }
        if (line.atLeast(15)) {
            node.set("repositories", restriction(token));
        }
        return node;
    }

    private static JsonNode restriction(AccessToken token) {
        List<Repository> repositories = token.repositories();
        return repositories == null
                ? Json.nothing()
                : Json.array(
                        repositories,
                        repository -> Json.object()
                                .put("id", repository.id())
                                .put("name", repository.name())
                                .put("owner", repository.owner().name())
                                .put("full_name", repository.fullName()));
    }
}
