package ai.disinto.compose.caddy;

import ai.disinto.core.internal.secret.VisibleText;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes what servers answered fit to be read: short, visible, and without what signs somebody in. */
final class Shown {
    private static final int LONGEST = 300;
    private static final List<String> HARMLESS =
            List.of("redirect_uri", "response_type", "client_id", "error", "scope");

    private Shown() {}

    static String text(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return VisibleText.of(cut);
    }

    /** Without the values of codes and states. */
    static String address(URI address) {
        String query = address.getRawQuery();
        String text = address.toString();
        int mark = text.indexOf('?');
        if (query == null || mark < 0) {
            return text(text);
        }
        return text(text.substring(0, mark)
                + Arrays.stream(query.split("&", -1)).map(Shown::parameter).collect(Collectors.joining("&", "?", "")));
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return equals < 0 || HARMLESS.contains(name) ? parameter : name + "=…";
    }
}
