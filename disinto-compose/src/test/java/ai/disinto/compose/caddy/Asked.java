package ai.disinto.compose.caddy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a stand-in of a service is asked. */
record Asked(String method, URI address, List<Map.Entry<String, String>> headers, String body) {
    static Asked of(Message request) {
        String body = new String(request.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String method = request.first().substring(0, request.first().indexOf(' '));
        return new Asked(method, URI.create(request.target()), request.headers(), body);
    }

    String path() {
        return address.getRawPath();
    }

    /** The same without the beginning of the path. */
    Asked without(String prefix) {
        String rest = address.toString().substring(prefix.length());
        return new Asked(method, URI.create(rest), headers, body);
    }

    String header(String name) {
        return headers.stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    String cookie(String name) {
        for (String cookie : header("Cookie").split("; *", -1)) {
            if (cookie.startsWith(name + "=")) {
                return cookie.substring(name.length() + 1);
            }
        }
        return "";
    }

    /** A parameter of the address, or a field of the form that was sent. */
    String value(String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Arrays.stream((method.equals("POST") ? body : query).split("&", -1))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
