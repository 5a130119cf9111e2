package ai.disinto.compose.edge;

/** The ports of an address that a server listens on, such as {@code :443}, {@code tcp/[::]:80} or {@code :8000-8010}. */
record ListenAddress(int from, int to) {
    private static final ListenAddress NONE = new ListenAddress(0, 0);

    static ListenAddress of(Object address) {
        String text = address instanceof String words ? words : "";
        String ports = text.substring(text.lastIndexOf(':') + 1);
        int dash = ports.indexOf('-');
        String first = dash < 0 ? ports : ports.substring(0, dash);
        String last = dash < 0 ? ports : ports.substring(dash + 1);
        if (text.startsWith("unix") || !text.contains(":") || !isPort(first) || !isPort(last)) {
            return NONE;
        }
        return new ListenAddress(Integer.parseInt(first), Integer.parseInt(last));
    }

    boolean has(int port) {
        return port >= from && port <= to;
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
