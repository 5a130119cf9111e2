package ai.disinto.compose.caddy;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one server, as a browser keeps them. */
final class Cookies {
    private record Cookie(String name, String value, String path, boolean secure) {
        boolean isFor(URI address) {
            String asked = address.getRawPath();
            boolean below = asked.equals(path)
                    || (asked.startsWith(path) && (path.endsWith("/") || asked.charAt(path.length()) == '/'));
            return below && (!secure || isTrusted(address));
        }

        private static boolean isTrusted(URI address) {
            String host = address.getHost();
            return !address.getScheme().endsWith("http") || host.equals("localhost") || host.startsWith("127.");
        }
    }

    private final Map<String, Cookie> kept = new TreeMap<>();

    /** Takes what an answer sets. */
    void take(Page page) {
        page.headers().allValues("set-cookie").forEach(header -> take(header, page.address()));
    }

    private void take(String header, URI from) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        if (equals <= 0) {
            return;
        }
        String path = folder(from);
        boolean secure = false;
        boolean gone = false;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            String lower = part.toLowerCase(Locale.ROOT);
            secure |= lower.equals("secure");
            gone |= lower.equals("max-age=0") || lower.startsWith("max-age=-") || isPast(lower);
            path = lower.startsWith("path=/") ? part.substring("path=".length()) : path;
        }
        Cookie cookie = new Cookie(
                parts[0].substring(0, equals).strip(),
                parts[0].substring(equals + 1).strip(),
                path,
                secure);
        String key = cookie.name() + " " + path;
        if (gone) {
            kept.remove(key);
        } else {
            kept.put(key, cookie);
        }
    }

    /** How servers take a cookie back. */
    private static boolean isPast(String attribute) {
        return attribute.startsWith("expires=") && attribute.contains(" 1970 ");
    }

    private static String folder(URI from) {
        String path = from.getRawPath();
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    void put(String name, String value, String path) {
        kept.put(name + " " + path, new Cookie(name, value, path, false));
    }

    /** The value of the header for an address; empty if there is none. */
    String headerFor(URI address) {
        return kept.values().stream()
                .filter(cookie -> cookie.isFor(address))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }
}
