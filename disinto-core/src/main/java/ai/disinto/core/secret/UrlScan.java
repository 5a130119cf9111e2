package ai.disinto.core.secret;

/** Finds passwords and tokens before the host of an address, whatever its scheme. */
final class UrlScan {
    private static final int SHORTEST_TOKEN = 20;

    private final String line;
    private final Spans spans;

    private UrlScan(String line, Spans spans) {
        this.line = line;
        this.spans = spans;
    }

    static void scan(String line, Spans spans) {
        UrlScan scan = new UrlScan(line, spans);
        int slashes = line.indexOf("://");
        while (slashes >= 0) {
            int start = slashes + 3;
            int end = authorityEnd(line, start);
            int at = end;
            while (at > start && line.charAt(at - 1) != '@') {
                at--;
            }
            if (at > start) {
                scan.userInfo(start, at - 1, slashes);
            }
            slashes = line.indexOf("://", end);
        }
    }

    private static int authorityEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#\"'`\\<> \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void userInfo(int start, int end, int slashes) {
        int colon = line.indexOf(':', start);
        int userEnd = colon >= 0 && colon < end ? colon : end;
        boolean ssh = slashes >= 3 && line.startsWith("ssh", slashes - 3);
        if (!ssh && isToken(line.substring(start, userEnd))) {
            spans.add(SecretClass.URL_PASSWORD, start, userEnd);
        }
        if (userEnd + 1 < end && isPassword(line.substring(userEnd + 1, end))) {
            spans.add(SecretClass.URL_PASSWORD, userEnd + 1, end);
        }
    }

    /** Not a user's name, which is short or has a hyphen or a dot. */
    private static boolean isToken(String user) {
        return user.length() >= SHORTEST_TOKEN
                && user.chars().allMatch(c -> Ascii.isAlphanumeric((char) c) || c == '_')
                && ValueShape.hasDigitAndLetter(user, 0, user.length());
    }

    private static boolean isPassword(String text) {
        boolean template = text.startsWith("$") || text.startsWith("{") || text.contains("${") || text.equals("%s");
        return !template && !ValueShape.isCovered(text) && !text.startsWith("x-oauth-basic");
    }
}
