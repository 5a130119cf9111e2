package ai.disinto.core.internal.secret;

/** Hides what may be a credential in text that is about to be shown. */
public final class CredentialText {
    private static final String HIDDEN = "(not shown)";

    private CredentialText() {}

    /** A line of a document, cut behind the first {@code key =} whose value may be a credential. */
    public static String maskedLine(String line) {
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '=' && CredentialKey.matches(line.substring(start, i))) {
                return maskedUrls(line.substring(0, i + 1)) + " " + HIDDEN;
            }
            start = c == '=' || c == ',' || c == '{' ? i + 1 : start;
        }
        return maskedUrls(line);
    }

    /** A text whose addresses have lost their passwords and tokens: {@code https://***@host/}. */
    public static String maskedUrls(String text) {
        int slashes = text.indexOf("://");
        if (slashes < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (slashes >= 0) {
            int start = slashes + 3;
            int end = authorityEnd(text, start);
            int at = text.substring(start, end).lastIndexOf('@') + start;
            if (at >= start && isCredential(text, slashes, at)) {
                out.append(text, copied, start).append("***");
                copied = at;
            }
            slashes = text.indexOf("://", end);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Whether the address at the start of a text has a password, or a user where only a token makes sense. */
    public static boolean hasCredential(String url) {
        return !maskedUrls(url).equals(url);
    }

    /** A user without a password is ordinary for SSH, and a token for the web. */
    private static boolean isCredential(String text, int slashes, int at) {
        boolean ssh = text.startsWith("ssh", slashes - 3) && slashes >= 3;
        int colon = text.indexOf(':', slashes + 3);
        return !ssh || (colon >= 0 && colon < at);
    }

    private static int authorityEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#\"'\\ \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
