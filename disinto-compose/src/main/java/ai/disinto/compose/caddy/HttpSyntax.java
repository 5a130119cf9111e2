package ai.disinto.compose.caddy;

import java.util.regex.Pattern;

/** The words of HTTP, as the edge's server reads them. */
final class HttpSyntax {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\t -~]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9!$%&'()*+,.:;=\\[\\]_~-]*");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!\\z)|\\z)){4}");

    private HttpSyntax() {}

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    static boolean isHeaderValue(String text) {
        return VALUE.matcher(text).matches();
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    static boolean hasLineEnd(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** The form that Go's server gives a name: upper case at the beginning and after each dash, else lower case. */
    static String canonical(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean upper = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(upper ? upper(c) : lower(c));
            upper = c == '-';
        }
        return out.toString();
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }
}
