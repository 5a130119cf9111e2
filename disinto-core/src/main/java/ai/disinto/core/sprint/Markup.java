package ai.disinto.core.sprint;

/** Takes the emphasis off Markdown. */
final class Markup {
    private Markup() {}

    /** The text without the asterisks of bold words, and without one pair of marks around the whole. */
    static String plain(String text) {
        String plain = text.replace("**", "").strip();
        boolean stars = plain.startsWith("*") && plain.endsWith("*");
        boolean italic = plain.length() > 2 && (stars || (plain.startsWith("_") && plain.endsWith("_")));
        return italic ? plain.substring(1, plain.length() - 1).strip() : plain;
    }

    /** The text between the first pair of double asterisks, if the text begins with one. */
    static String boldLead(String text) {
        int close = text.startsWith("**") ? text.indexOf("**", 2) : -1;
        return close < 0 ? "" : text.substring(2, close).strip();
    }

    /** The text behind the first pair of double asterisks. */
    static String behindBold(String text) {
        return text.substring(text.indexOf("**", 2) + 2).strip();
    }

    /** The text without a colon or dash at its beginning. */
    static String withoutLead(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || ":—–-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(at);
    }

    /** The text without a colon at its end. */
    static String withoutColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
