package ai.disinto.core.sprint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a risk: {@code name — effect. Mitigation: …}, its name in bold or not. */
final class RiskReader {
    private static final List<String> SEPARATORS = List.of(": ", " — ", " – ", " - ", ". ");

    private RiskReader() {}

    static Risk read(String item) {
        String bold = Markup.boldLead(item);
        if (!bold.isEmpty()) {
            return risk(bold, Markup.behindBold(item));
        }
        int at = item.length();
        int length = 0;
        for (String separator : SEPARATORS) {
            int found = item.indexOf(separator);
            if (found >= 0 && found < at) {
                at = found;
                length = separator.length();
            }
        }
        return risk(item.substring(0, at), item.substring(at + length));
    }

    private static Risk risk(String name, String rest) {
        String effect = Markup.withoutLead(rest);
        String lower = effect.toLowerCase(Locale.ROOT);
        if (lower.length() != effect.length()) {
            lower = effect;
        }
        for (String word : List.of("mitigation:", "mitigated by ")) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                String against = effect.substring(at + word.length()).strip();
                return new Risk(plainName(name), effect.substring(0, at).strip(), Optional.of(against));
            }
        }
        return new Risk(plainName(name), effect, Optional.empty());
    }

    private static String plainName(String name) {
        String plain = Markup.withoutColon(Markup.plain(name));
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
