package ai.disinto.forge.git;

import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a mirror is, from a text that nobody vouches for.
 *
 * @param url the address without the name and password of an account
 * @param identity the account that the text names
 * @param reason why the text is no address to push to; empty if it is one
 */
record MirrorAddress(URI url, MirrorIdentity identity, String reason) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final URI NOWHERE = URI.create("https://invalid/");

    static MirrorAddress of(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return bad("it is no address of the web");
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return bad("only https is spoken here");
        }
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (uri.getHost() == null || !plain || uri.getRawPath().length() < 2) {
            return bad("it needs a host and a path, and nothing behind them");
        }
        Optional<MirrorIdentity> identity = identity(Optional.ofNullable(uri.getRawUserInfo()));
        return identity.isEmpty()
                ? bad("what stands before its host is no name and password")
                : new MirrorAddress(bare(uri, scheme), identity.get(), "");
    }

    /** The server. */
    URI base() {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    /** Why nothing is pushed there by somebody; empty if it may be. */
    String problem(MirrorIdentity who) {
        boolean shown = url.getScheme().equals("http") && !who.isNobody() && !HERE.contains(url.getHost());
        String why = shown ? "http shows the password to everybody on the way" : reason;
        return why.isEmpty()
                ? ""
                : why + "; write https://host/owner/name.git, or have the server push by a push mirror";
    }

    private static MirrorAddress bad(String reason) {
        return new MirrorAddress(NOWHERE, MirrorIdentity.NOBODY, reason);
    }

    private static URI bare(URI uri, String scheme) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + uri.getRawPath());
    }

    private static Optional<MirrorIdentity> identity(Optional<String> userInfo) {
        if (userInfo.isEmpty()) {
            return Optional.of(MirrorIdentity.NOBODY);
        }
        int colon = userInfo.get().indexOf(':');
        String user = colon < 0 ? userInfo.get() : userInfo.get().substring(0, colon);
        String password = colon < 0 ? "" : userInfo.get().substring(colon + 1);
        try {
            // a token often stands alone, in the place of the account
            return Optional.of(
                    password.isEmpty()
                            ? MirrorIdentity.of("token", Secret.of(decoded(user)))
                            : MirrorIdentity.of(decoded(user), Secret.of(decoded(password))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
