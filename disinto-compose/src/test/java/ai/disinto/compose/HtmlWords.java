package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a page by the rules of browsers for tags, attributes and references, and knows nothing of how it was written. */
final class HtmlWords {
    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z!][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final Pattern REFERENCE = Pattern.compile("&(#39|amp|lt|gt|quot);");
    private static final Map<String, String> REFERENCES =
            Map.of("#39", "'", "amp", "&", "lt", "<", "gt", ">", "quot", "\"");

    private record Attribute(String element, String name, String value) {}

    private final List<String> names = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    static HtmlWords of(String page) {
        HtmlWords words = new HtmlWords();
        words.read(page);
        return words;
    }

    private void read(String page) {
        Matcher tag = TAG.matcher(page);
        int from = 0;
        while (tag.find()) {
            boolean shown = names.isEmpty() || !names.get(names.size() - 1).equals("style");
            text.append(shown ? decoded(page.substring(from, tag.start())) : "");
            from = tag.end();
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            names.add(name);
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String value = Stream.of(2, 3, 4)
                        .map(attribute::group)
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse("");
                attributes.add(new Attribute(name, attribute.group(1).toLowerCase(Locale.ROOT), decoded(value)));
            }
        }
        text.append(decoded(page.substring(from)));
    }

    private static String decoded(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(REFERENCES.get(found.group(1))));
    }

    List<String> names() {
        return names;
    }

    List<String> elements(String name) {
        return names.stream().filter(name::equals).toList();
    }

    List<String> attributes() {
        return attributes.stream().map(Attribute::name).toList();
    }

    List<String> values(String attribute) {
        return attributes.stream()
                .filter(each -> each.name().equals(attribute))
                .map(Attribute::value)
                .toList();
    }

    List<String> links() {
        return Stream.concat(values("href").stream(), values("src").stream()).toList();
    }

    String policy() {
        return values("content").stream()
                .filter(value -> value.startsWith("default-src"))
                .findFirst()
                .orElse("");
    }

    String title() {
        Matcher title = Pattern.compile("(?s).*?(\\S[^\\n]*)\\n.*").matcher(text);
        return title.matches() ? title.group(1).strip() : text.toString();
    }

    String text() {
        return text.toString();
    }
}
