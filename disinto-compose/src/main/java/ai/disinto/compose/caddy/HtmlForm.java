package ai.disinto.compose.caddy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form of a page.
 *
 * @param action where it is sent
 * @param fields what it sends unless somebody writes into it: hidden fields
 */
record HtmlForm(URI action, Map<String, String> fields) {
    /** The first form that has a field of this name. */
    static Optional<HtmlForm> with(String field, Page page) {
        Optional<HtmlTag> form = Optional.empty();
        Map<String, String> hidden = new LinkedHashMap<>();
        boolean found = false;
        List<HtmlTag> tags = page.isHtml() ? page.tags() : List.of();
        for (HtmlTag tag : tags) {
            if (tag.name().equals("form")) {
                form = Optional.of(tag);
                hidden.clear();
                found = false;
            } else if (tag.name().equals("/form") && found) {
                break;
            } else if (tag.name().equals("input") && form.isPresent()) {
                found |= tag.attribute("name").equals(field);
                if (tag.attribute("type").equalsIgnoreCase("hidden")) {
                    hidden.put(tag.attribute("name"), tag.attribute("value"));
                }
            }
        }
        return found ? form.flatMap(tag -> of(tag, hidden, page)) : Optional.empty();
    }

    private static Optional<HtmlForm> of(HtmlTag form, Map<String, String> hidden, Page page) {
        String action = form.attribute("action");
        try {
            URI target = action.isEmpty() ? page.address() : page.address().resolve(action);
            return Optional.of(new HtmlForm(target, hidden));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    HtmlForm filled(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new HtmlForm(action, more);
    }

    /** Without what is in the fields: one of them may be a password. */
    @Override
    public String toString() {
        return "HtmlForm[" + action + " " + fields.keySet() + "]";
    }
}
