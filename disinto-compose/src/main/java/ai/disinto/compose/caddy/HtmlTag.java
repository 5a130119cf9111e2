package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tag of a page.
 *
 * @param name in lower case; {@code /form} for the end of a form
 * @param attributes by name in lower case
 * @param text what follows up to the next tag, or all of it where no tags are read: scripts, titles
 */
record HtmlTag(String name, Map<String, String> attributes, String text) {
    HtmlTag {
        attributes = Map.copyOf(attributes);
    }

    /** Every tag of a text, in a time that grows with its length alone. */
    static List<HtmlTag> all(String html) {
        HtmlTokens tokens = new HtmlTokens(html);
        List<HtmlTag> all = new ArrayList<>();
        for (Optional<HtmlTag> tag = tokens.next(); tag.isPresent(); tag = tokens.next()) {
            all.add(tag.get());
        }
        return all;
    }

    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    static Optional<String> title(List<HtmlTag> tags) {
        return tags.stream()
                .filter(tag -> tag.name().equals("title"))
                .map(tag -> tag.text().strip())
                .findFirst();
    }
}
