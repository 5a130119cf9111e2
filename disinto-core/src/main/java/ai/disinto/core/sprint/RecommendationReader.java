package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the verdict from the first sentence of a recommendation, and the conditions from all of them. */
final class RecommendationReader {
    private static final List<String> CONDITIONS = List.of(
            "only if",
            "unless",
            "must be resolved",
            "must be settled",
            "needs human input",
            "human input before",
            "scope tightly",
            "tightly scoped",
            "provided that");

    private RecommendationReader() {}

    static Recommendation.Verdict verdict(List<String> sentences) {
        String first = sentences.isEmpty() ? "" : Markup.plain(sentences.get(0)).toLowerCase(Locale.ROOT);
        if (first.startsWith("not worth") || first.startsWith("reject") || first.startsWith("do not")) {
            return Recommendation.Verdict.NO_GO;
        }
        if (first.startsWith("defer") || first.startsWith("not yet") || first.startsWith("wait")) {
            return Recommendation.Verdict.DEFER;
        }
        boolean go = first.startsWith("worth") || first.startsWith("go") || first.startsWith("proceed");
        return go ? Recommendation.Verdict.GO : Recommendation.Verdict.UNCLEAR;
    }

    /** What the advice is tied to: sentences with a condition in the first text, and every deferral or sequence. */
    static List<String> conditions(List<String> sentences) {
        Set<String> found = new LinkedHashSet<>();
        for (String sentence : sentences) {
            String plain = Markup.plain(sentence);
            String lower = plain.toLowerCase(Locale.ROOT);
            boolean deferred =
                    lower.startsWith("defer") || lower.startsWith("sequence ") || lower.startsWith("do not ");
            if (deferred || isVerdictWithReservation(lower) || isCondition(lower)) {
                found.add(plain);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isVerdictWithReservation(String lower) {
        return lower.startsWith("worth") && lower.contains("but ");
    }

    private static boolean isCondition(String lower) {
        return CONDITIONS.stream().anyMatch(lower::contains);
    }

    /** The sentences of some lines; a blank line and a list item begin a new one. */
    static List<String> sentences(MarkdownOutline outline, int from, int to) {
        List<String> sentences = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = from; i < to; i++) {
            String prose = outline.prose(i);
            Optional<ListItem> item = ListItems.start(prose, i);
            if (item.isPresent() || prose.isBlank() || outline.heading(i).isPresent()) {
                cut(paragraph, sentences);
            }
            if (outline.heading(i).isEmpty()) {
                paragraph.append(item.map(ListItem::text).orElse(prose.strip())).append(' ');
            }
        }
        cut(paragraph, sentences);
        return List.copyOf(sentences);
    }

    private static void cut(StringBuilder paragraph, List<String> sentences) {
        String text = paragraph.toString().strip();
        paragraph.setLength(0);
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            boolean end = c == '.' && depth == 0 && isBreak(text, i + 1);
            if (end || i == text.length() - 1) {
                int to = end && text.startsWith("**", i + 1) ? i + 3 : i + 1;
                String sentence =
                        text.substring(from, Math.min(to, text.length())).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = Math.min(to, text.length());
                i = Math.max(i, to - 1);
            }
        }
    }

    private static boolean isBreak(String text, int at) {
        int behind = text.startsWith("**", at) ? at + 2 : at;
        return behind >= text.length() || text.charAt(behind) == ' ';
    }
}
