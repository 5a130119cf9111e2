package ai.disinto.core.prerequisite;

/** Foreign text within Markdown of ours: shown as it is, never as markup, always on one line. */
final class MarkdownText {
    private static final String MARKUP = "\\`*_{}[]<>|~&!";

    private MarkdownText() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else {
                out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }
}
