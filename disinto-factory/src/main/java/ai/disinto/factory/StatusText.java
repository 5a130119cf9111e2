package ai.disinto.factory;

import ai.disinto.core.secret.SecretScanner;
import java.util.regex.Pattern;

/** Markdown in the making: what others wrote makes no markup, mentions nobody and shows no secret. */
final class StatusText {
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>|~])");

    private final SecretScanner secrets;
    private final StringBuilder out = new StringBuilder();

    StatusText(SecretScanner secrets) {
        this.secrets = secrets;
    }

    void heading(int level, String words) {
        boolean isApart = out.isEmpty() || out.toString().endsWith("\n\n");
        out.append(isApart ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(plain(words))
                .append("\n\n");
    }

    void line(String words) {
        out.append(plain(words)).append("\n\n");
    }

    void item(String words) {
        out.append("- ").append(plain(words)).append('\n');
    }

    void noneIf(boolean isEmpty) {
        if (isEmpty) {
            out.append("- none\n");
        }
    }

    private String plain(String words) {
        return MARKUP.matcher(TickLog.line(secrets, words)).replaceAll("\\\\$1").replace("@", "@\u200b");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
