package ai.disinto.core.project;

import ai.disinto.core.internal.secret.CredentialText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that may be handed to an HTTP client or to git. */
final class UrlRules {
    private static final Set<String> GIT_SCHEMES = Set.of("https", "http", "ssh", "git", "file");
    private static final int HIGHEST_PORT = 65_535;

    private UrlRules() {}

    /** The base of a web service: a scheme, a host, perhaps a port and a path. */
    static Judged<URI> web(String text) {
        Optional<Complaint> unsafe = TextRules.unsafe(text);
        if (unsafe.isPresent()) {
            return Judged.bad(unsafe.get());
        }
        String scheme = scheme(text);
        boolean web = scheme.equals("http") || scheme.equals("https");
        Optional<URI> uri = web && isHost(host(text)) && text.indexOf('?') < 0 && text.indexOf('#') < 0
                ? uri(text)
                : Optional.empty();
        if (uri.isEmpty()) {
            return Judged.bad(Complaint.error(
                    "project.invalid-url",
                    "is no address of a web service: " + Complaint.shown(text),
                    "write http://host:port or https://host, with a path where one is needed"));
        }
        return CredentialText.hasCredential(text) ? Judged.doubtful(uri.get(), credentials()) : Judged.good(uri.get());
    }

    /** The base of a service that an agent calls: its address goes to processes and logs, so it holds no credentials. */
    static Judged<URI> service(String text) {
        Judged<URI> judged = web(text);
        if (judged.value().map(URI::getRawAuthority).orElse("").indexOf('@') < 0) {
            return judged;
        }
        Complaint found = credentials();
        return Judged.bad(Complaint.error(found.code(), found.message(), found.hint()));
    }

    /** What git can push to, and nothing that makes git run a program: {@code ext::} and options are refused. */
    static Judged<String> git(String text) {
        Optional<Complaint> unsafe = TextRules.unsafe(text);
        if (unsafe.isPresent()) {
            return Judged.bad(unsafe.get());
        }
        String scheme = scheme(text);
        boolean good = scheme.isEmpty() ? isShort(text) || text.startsWith("/") : isGitAddress(scheme, text);
        if (!good || text.indexOf(' ') >= 0) {
            return Judged.bad(Complaint.error(
                    "project.invalid-mirror-url",
                    "is no address that git can push to: " + Complaint.shown(text),
                    "write https://host/owner/name.git or git@host:owner/name.git"));
        }
        return CredentialText.hasCredential(text) ? Judged.doubtful(text, credentials()) : Judged.good(text);
    }

    private static Complaint credentials() {
        return Complaint.warning(
                "project.url-credentials",
                "holds a password or token",
                "take it out of the address, and keep it where secrets are kept");
    }

    private static boolean isGitAddress(String scheme, String text) {
        return GIT_SCHEMES.contains(scheme) && (scheme.equals("file") || isHost(host(text)));
    }

    /** The short form {@code user@host:path}. */
    private static boolean isShort(String text) {
        int colon = text.indexOf(':');
        int at = text.indexOf('@');
        return at > 0
                && colon > at + 1
                && colon + 1 < text.length()
                && text.charAt(colon + 1) != ':'
                && isUser(text.substring(0, at))
                && isHost(text.substring(at + 1, colon));
    }

    private static boolean isUser(String user) {
        return user.chars().allMatch(c -> TextRules.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    private static String scheme(String text) {
        int end = text.indexOf("://");
        return end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String host(String text) {
        int start = text.indexOf("://") + 3;
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(start, end);
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static boolean isHost(String host) {
        int close = host.startsWith("[") ? host.indexOf(']') : -1;
        int colon = host.indexOf(':', close + 1);
        String name = colon < 0 ? host : host.substring(0, colon);
        boolean goodName = close > 0
                ? name.length() == close + 1
                        && name.substring(1, close).chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':')
                : isUser(name) && !name.isEmpty() && !name.startsWith("-");
        return goodName && (colon < 0 || isPort(host.substring(colon + 1)));
    }

    private static boolean isPort(String port) {
        return !port.isEmpty()
                && port.length() <= 5
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(port) <= HIGHEST_PORT;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
