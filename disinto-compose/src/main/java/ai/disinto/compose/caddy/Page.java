package ai.disinto.compose.caddy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An answer.
 *
 * @param address where it came from
 * @param body its text, cut at a limit
 */
record Page(URI address, int status, HttpHeaders headers, String body) {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    boolean isRedirect() {
        return REDIRECTS.contains(status);
    }

    /** Where it leads, if it says so in a way that is an address. */
    Optional<URI> location() {
        return headers.firstValue("location").flatMap(text -> {
            try {
                return Optional.of(address.resolve(text.strip()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** The type without its parameters, in lower case. */
    String type() {
        String type = headers.firstValue("content-type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    boolean isHtml() {
        return type().equals("text/html") || type().equals("application/xhtml+xml");
    }

    List<HtmlTag> tags() {
        return HtmlTag.all(body);
    }

    String shown() {
        String leads = headers.firstValue("location")
                .map(text -> " to " + location().map(Shown::address).orElse(Shown.text(text)))
                .orElse("");
        String type = leads.isEmpty() && !type().isEmpty() ? " " + Shown.text(type()) : "";
        return status + leads + type;
    }
}
