package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.Target;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The front door to a Forgejo server, version 11 to 16, for one identity. Immutable and safe to share between threads;
 * clients for other identities are made of it at no cost and share its connections.
 *
 * <p>Every method that asks the server blocks until there is an answer, for no longer than the deadline of the client,
 * and ends early when its thread is interrupted.
 */
public final class Forge implements AutoCloseable {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final Connection connection;
    private final Calls calls;
    private final @Nullable ServerTime time;

    Forge(Connection connection, Identity identity, @Nullable ServerTime time) {
        this.connection = connection;
        this.calls = new Calls(connection, identity);
        this.time = time;
    }

    /** {@return a builder, which needs at least an address} */
    public static ForgeBuilder builder() {
        return new ForgeBuilder();
    }

    /** {@return the address of the server, without a slash at its end} */
    public String url() {
        return connection.url();
    }

    /**
     * Answers a client that asks as somebody else.
     *
     * @param credentials who asks
     * @return the client, which shares the connections of this one
     */
    public Forge as(Credentials credentials) {
        return new Forge(connection, new Identity(Objects.requireNonNull(credentials, "credentials"), ""), time);
    }

    /**
     * Answers a client that asks as the owner of a token.
     *
     * @param token the token
     * @return the client, which shares the connections of this one
     */
    public Forge as(Secret token) {
        return as(Credentials.token(Objects.requireNonNull(token, "token")));
    }

    /**
     * Answers a client of an administrator that acts as somebody else.
     *
     * @param login who is acted as
     * @return the client, which shares the connections of this one
     * @throws IllegalArgumentException if the login has a character that none can have
     */
    public Forge sudo(String login) {
        if (!Objects.requireNonNull(login, "login").matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("login must be letters, digits, dots, dashes and underscores");
        }
        return new Forge(connection, new Identity(calls.identity().credentials(), login), time);
    }

    /**
     * Answers what the server can do. It is asked once for all clients that share connections; later answers are the
     * same.
     *
     * @return the capabilities
     * @throws ForgeException if the server has to be asked and does not answer
     */
    public Capabilities capabilities() {
        return connection.capabilities(calls);
    }

    /** {@return the clock of the server: one request for each question, unless the builder was given another} */
    public ServerTime time() {
        return time == null ? this::dateOfAnswer : time;
    }

    /**
     * Answers everything about one repository.
     *
     * @param repository {@code owner/name}
     * @return its clients; the server is not asked
     * @throws IllegalArgumentException if the name is none
     */
    public ForgeRepository repository(String repository) {
        return repository(RepositorySlug.parse(Objects.requireNonNull(repository, "repository")));
    }

    /**
     * Answers everything about one repository.
     *
     * @param repository its name
     * @return its clients; the server is not asked
     */
    public ForgeRepository repository(RepositorySlug repository) {
        return new ForgeRepository(calls, Objects.requireNonNull(repository, "repository"), time());
    }

    /** {@return accounts, and who is asking} */
    public Users users() {
        return new Users(calls);
    }

    /** {@return the repositories of the server} */
    public Repositories repositories() {
        return new Repositories(calls);
    }

    /** {@return the organisations of the server} */
    public Organizations organizations() {
        return new Organizations(calls);
    }

    /** {@return what only administrators may do} */
    public Administration administration() {
        return new Administration(calls);
    }

    /** {@return what the asking account should look at} */
    public Notifications notifications() {
        return new Notifications(calls);
    }

    /** {@return the programs that people sign in to with their account} */
    public OAuth2Applications oauth2Applications() {
        return new OAuth2Applications(calls);
    }

    /**
     * Begins a request for which there is no method.
     *
     * @param method {@code GET}, {@code HEAD}, {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}
     * @param path the path below {@code /api/v1}, with a leading slash, percent-encoded where need be, without a query
     * @return the request, to be sent
     * @throws IllegalArgumentException if the method is another one, or the path is none
     */
    public RawRequest request(String method, String path) {
        Objects.requireNonNull(path, "path");
        if (!METHODS.contains(Objects.requireNonNull(method, "method"))) {
            throw new IllegalArgumentException("method must be one of " + METHODS + ", got \"" + method + "\"");
        }
        if (!path.matches("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+") || path.matches(".*/\\.{1,2}(/.*)?")) {
            throw new IllegalArgumentException(
                    "path must begin with a slash and be percent-encoded; parameters come by query()");
        }
        return new RawRequest(
                calls, Exchange.of(method, Target.of("/api/v1").suffix(path).toString()));
    }

    /** Ends all connections, of derived clients too. Calls that are under way fail. */
    @Override
    public void close() {
        connection.close();
    }

    /** Answers the address. */
    @Override
    public String toString() {
        return "forge at " + url() + " with " + calls.identity().credentials();
    }

    private Instant dateOfAnswer() {
        var done = calls.send(Exchange.of("GET", calls.at("version").toString()));
        return done.answer()
                .header("Date")
                .flatMap(Dates::parse)
                .orElseThrow(() -> new UnexpectedAnswerException(FailedCall.answered(
                        "GET", done.exchange().target(), done.answer().status(), "it has no Date header")));
    }
}
