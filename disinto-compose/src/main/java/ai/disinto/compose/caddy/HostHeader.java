package ai.disinto.compose.caddy;

/** Reads the header {@code Host} as Caddy does, also where it is odd. */
final class HostHeader {
    private HostHeader() {}

    /** The name without the port; if there is none to be seen, all of it without brackets. */
    static String name(String header) {
        int colon = header.lastIndexOf(':');
        if (colon >= 0 && header.startsWith("[")) {
            int end = header.indexOf(']');
            if (end >= 0 && end + 1 == colon && !header.substring(1).contains("[") && isPort(header, colon)) {
                return header.substring(1, end);
            }
        } else if (colon >= 0 && colon == header.indexOf(':') && !header.contains("[") && !header.contains("]")) {
            return header.substring(0, colon);
        }
        String open = header.startsWith("[") ? header.substring(1) : header;
        return open.endsWith("]") ? open.substring(0, open.length() - 1) : open;
    }

    private static boolean isPort(String header, int colon) {
        return header.indexOf(']', colon) < 0;
    }
}
