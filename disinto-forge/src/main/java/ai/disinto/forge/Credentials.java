package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who asks a server. Immutable, may be shared between threads, and never prints a secret. */
public final class Credentials {
    private static final Credentials ANONYMOUS = new Credentials("anonymous", null, "", null, null);

    private final String kind;
    private final @Nullable Secret secret;
    private final String user;
    private final @Nullable Supplier<Secret> oneTimePassword;
    private final @Nullable Supplier<Credentials> source;

    private Credentials(
            String kind,
            @Nullable Secret secret,
            String user,
            @Nullable Supplier<Secret> oneTimePassword,
            @Nullable Supplier<Credentials> source) {
        this.kind = kind;
        this.secret = secret;
        this.user = user;
        this.oneTimePassword = oneTimePassword;
        this.source = source;
    }

    /** {@return nobody in particular} */
    public static Credentials anonymous() {
        return ANONYMOUS;
    }

    /**
     * Answers the credentials of an access token.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if the token has a character that no header may have
     */
    public static Credentials token(Secret token) {
        return new Credentials("token", visible(token, "token"), "", null, null);
    }

    /**
     * Answers the credentials of a token that was given by an OAuth2 sign-in.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if the token has a character that no header may have
     */
    public static Credentials bearer(Secret token) {
        return new Credentials("Bearer", visible(token, "token"), "", null, null);
    }

    /**
     * Answers the credentials of an account. Some operations on tokens want them; accounts with a security key cannot
     * use them.
     *
     * @param user the login, without a colon
     * @param password the password
     * @return the credentials
     * @throws IllegalArgumentException if the login has a colon or is empty
     */
    public static Credentials basic(String user, Secret password) {
        return basic(user, password, null);
    }

    /**
     * Answers the credentials of an account that signs in with one-time passwords too.
     *
     * @param user the login, without a colon
     * @param password the password
     * @param oneTimePassword asked for each request
     * @return the credentials
     * @throws IllegalArgumentException if the login has a colon or is empty
     */
    public static Credentials oneTime(String user, Secret password, Supplier<Secret> oneTimePassword) {
        return basic(user, password, Objects.requireNonNull(oneTimePassword, "oneTimePassword"));
    }

    /**
     * Answers credentials that change. The source is asked before the first request, and once more whenever the server
     * does not know what it gave; the refused request is then repeated once.
     *
     * @param source answers the present credentials, never changing ones; called by one thread at a time
     * @return the credentials
     */
    public static Credentials changing(Supplier<Credentials> source) {
        return new Credentials("changing", null, "", null, Objects.requireNonNull(source, "source"));
    }

    @Nullable
    Supplier<Credentials> source() {
        return source;
    }

    /** What to send, names and values by turns. */
    List<String> headers() {
        if (secret == null) {
            return List.of();
        }
        if (!kind.equals("Basic")) {
            return List.of("Authorization", kind + " " + secret.reveal());
        }
        if (oneTimePassword == null) {
            return List.of("Authorization", "Basic " + pair());
        }
        String code = visible(oneTimePassword.get(), "oneTimePassword").reveal();
        return List.of("Authorization", "Basic " + pair(), "X-Forgejo-OTP", code, "X-Gitea-OTP", code);
    }

    /** The texts that nobody may see. */
    List<String> secrets() {
        if (secret == null) {
            return List.of();
        }
        return kind.equals("Basic") ? List.of(secret.reveal(), pair()) : List.of(secret.reveal());
    }

    /** Answers the kind, and of an account its login. */
    @Override
    public String toString() {
        return Stream.of(kind, user).filter(part -> !part.isEmpty()).reduce("credentials", (a, b) -> a + " " + b);
    }

    private static Credentials basic(String user, Secret password, @Nullable Supplier<Secret> code) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (user.isEmpty() || user.chars().anyMatch(c -> c == ':' || Character.isISOControl(c))) {
            throw new IllegalArgumentException("user must be a login, without colons and control characters");
        }
        return new Credentials("Basic", password, user, code, null);
    }

    private String pair() {
        String password = secret == null ? "" : secret.reveal();
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Secret visible(Secret secret, String name) {
        if (Objects.requireNonNull(secret, name).reveal().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException(name + " must consist of visible ASCII characters, without spaces");
        }
        return secret;
    }
}
