package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Texts in one form for all ways to write them. */
final class EffectiveText {
    private EffectiveText() {}

    /** A variable without a default is empty when it is not set, in whichever way that is written. */
    static ComposeText of(ComposeText text) {
        ComposeText out = ComposeText.of("");
        for (TextPart part : text.parts()) {
            boolean empty = part instanceof TextPart.Variable variable
                    && !variable.isRequired()
                    && variable.argument().isEmpty();
            out = out.plus(
                    empty
                            ? ComposeText.variable(((TextPart.Variable) part).name())
                            : ComposeText.ofParts(List.of(part)));
        }
        return out;
    }

    static String written(ComposeText text) {
        return of(text).toString();
    }

    static List<String> written(List<ComposeText> texts) {
        return texts.stream().map(EffectiveText::written).toList();
    }

    static Map<String, String> written(Map<String, ComposeText> texts) {
        Map<String, String> out = new TreeMap<>();
        texts.forEach((name, text) -> out.put(name, quoted(written(text))));
        return out;
    }

    /** So that what is empty differs from what is not there. */
    static String quoted(String text) {
        return text.isEmpty() ? "\"\"" : text;
    }

    /** A path of the machine without what says nothing: {@code ./docker/} is {@code ./docker}. */
    static String path(ComposeText text) {
        String path = written(text);
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        boolean anchored = path.isEmpty() || "./~$".indexOf(path.charAt(0)) >= 0;
        return anchored ? path : "./" + path;
    }

    /** Names of capabilities as the kernel has them. */
    static List<String> capabilities(List<String> names) {
        List<String> out = new ArrayList<>();
        for (String name : names) {
            String upper = name.toUpperCase(Locale.ROOT);
            out.add(upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper);
        }
        return out;
    }

    /** {@code apparmor:unconfined} is {@code apparmor=unconfined}; an option that is true is its name. */
    static List<String> securityOptions(List<String> options) {
        List<String> out = new ArrayList<>();
        for (String option : options) {
            int colon = option.indexOf(':');
            int equals = option.indexOf('=');
            String same = colon > 0 && (equals < 0 || colon < equals)
                    ? option.substring(0, colon) + "=" + option.substring(colon + 1)
                    : option;
            out.add(same.endsWith("=true") ? same.substring(0, same.length() - "=true".length()) : same);
        }
        return out;
    }
}
