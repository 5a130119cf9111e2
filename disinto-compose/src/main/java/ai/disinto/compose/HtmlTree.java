package ai.disinto.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of a page that is to be written. Text is text, whatever it has in it. */
final class HtmlTree {
    private static final Set<String> VOID = Set.of("meta", "link");
    /** What stands within a line; all other elements take lines of their own. */
    private static final Set<String> INLINE = Set.of("a", "code", "strong", "title", "h1", "h2", "p", "style");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    HtmlTree(String name) {
        this.name = name;
    }

    HtmlTree with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    HtmlTree add(HtmlTree child) {
        children.add(child);
        return this;
    }

    HtmlTree text(String text) {
        children.add(text);
        return this;
    }

    String render() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        boolean lines = !INLINE.contains(name) && children.stream().anyMatch(HtmlTree.class::isInstance);
        for (Object child : children) {
            out.append(lines ? "\n" : "");
            if (child instanceof HtmlTree element) {
                element.write(out);
            } else {
                // a style is the page's own, and would be another one if it were escaped
                out.append(name.equals("style") ? child : escaped(child.toString()));
            }
        }
        out.append(lines ? "\n" : "").append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isHidden(point) ? 0xfffd : point);
            }
        });
        return out.toString();
    }

    /** What HTML does not have, and what makes text read differently from what it is. */
    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return (type == Character.CONTROL && point != '\n')
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (point & 0xfffe) == 0xfffe
                || (point >= 0xfdd0 && point <= 0xfdef);
    }
}
