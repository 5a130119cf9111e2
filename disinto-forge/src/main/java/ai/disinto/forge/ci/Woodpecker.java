package ai.disinto.forge.ci;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.HttpTransport;
import ai.disinto.forge.internal.http.Redaction;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Repository;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The front door to a Woodpecker server, version 3. Immutable and safe to share between threads.
 *
 * <p>Every method that asks the server blocks until there is an answer, for no longer than the deadline of the client,
 * and ends early when its thread is interrupted. What goes wrong is a {@link ForgeException}, as with the forge.
 */
public final class Woodpecker implements AutoCloseable {
    private static final String TOKEN = "[\\w-]+\\.[\\w-]+\\.[\\w-]+";

    private final HttpTransport transport;
    private final String url;
    private final CiCalls calls;

    Woodpecker(HttpTransport transport, String url, CiCalls calls) {
        this.transport = transport;
        this.url = url;
        this.calls = calls;
    }

    /** {@return a builder, which needs at least an address} */
    public static WoodpeckerBuilder builder() {
        return new WoodpeckerBuilder();
    }

    /** {@return the address of the server, without a slash at its end} */
    public String url() {
        return url;
    }

    /**
     * Asks for the version, which needs no token.
     *
     * @return such as {@code 3.17.0}
     * @throws ForgeException if there is no answer
     */
    public String askVersion() {
        return calls.get(Target.of("/version"), ServerVersion.class).version();
    }

    /**
     * Asks whose token it is.
     *
     * @return the account
     * @throws ai.disinto.forge.UnauthorizedException if there is no token, or the server does not know it
     * @throws ForgeException if there is no answer
     */
    public CiUser askUser() {
        return calls.get(calls.at("user"), CiUser.class);
    }

    /**
     * Asks for a token of the asking account. Tokens that were given before stay valid.
     *
     * @return the token
     * @throws ForgeException if there is no answer
     */
    public Secret askToken() {
        Completed done =
                calls.send(Exchange.of("POST", calls.at("user", "token").toString()), Redaction.NONE);
        String token = done.answer().text().strip();
        if (!token.matches(TOKEN)) {
            throw calls.unexpected(done, "what is no token");
        }
        return Secret.of(token);
    }

    /**
     * Looks a repository up by its name. What was never activated is not known; what was deactivated is.
     *
     * @param repository its name
     * @return what the server knows about it, if it does
     * @throws ForgeException if there is no answer
     */
    public Optional<CiRepository> find(RepositorySlug repository) {
        Objects.requireNonNull(repository, "repository");
        return calls.find(calls.at("repos", "lookup", repository.owner(), repository.name()), CiRepository.class);
    }

    /**
     * Lets events of a repository of the forge make pipelines. Can be repeated. One request, or two if it was active
     * already.
     *
     * @param repository the repository, as the forge knows it
     * @return the repository; new unless it was active
     * @throws ai.disinto.forge.ForbiddenException if the asking account does not administer the repository
     * @throws OutcomeUnknownException if the answer was lost, or the server could not reach the forge
     * @throws ForgeException if that failed
     */
    public Created<CiRepository> activate(Repository repository) {
        Objects.requireNonNull(repository, "repository");
        Target target = calls.at("repos").query("forge_remote_id", repository.id());
        try {
            return Created.made(calls.post(target, JsonBody.of(), CiRepository.class), List.of());
        } catch (ConflictException | OutcomeUnknownException e) {
            return find(repository.slug())
                    .filter(CiRepository::isActive)
                    .map(found -> Created.found(found, List.<CiRepository>of()))
                    .orElseThrow(() -> e);
        }
    }

    /**
     * Answers everything about one repository.
     *
     * @param id its id on this server, from {@link #find} or {@link #activate}
     * @return its clients; the server is not asked
     */
    public WoodpeckerRepository repository(long id) {
        return new WoodpeckerRepository(calls, id);
    }

    /** Ends all connections. Calls that are under way fail. */
    @Override
    public void close() {
        transport.close();
    }

    /** Answers the address. */
    @Override
    public String toString() {
        return "Woodpecker at " + url;
    }
}
