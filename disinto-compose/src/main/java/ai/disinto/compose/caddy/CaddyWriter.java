package ai.disinto.compose.caddy;

import java.util.List;
import java.util.stream.Collectors;

/** Writes directives the way {@code caddy fmt} would. */
final class CaddyWriter {
    private final StringBuilder out = new StringBuilder();

    private CaddyWriter() {}

    /** The text of a file: its blocks, with an empty line between each. */
    static String write(List<Directive> blocks) {
        CaddyWriter writer = new CaddyWriter();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                writer.out.append('\n');
            }
            writer.directive(blocks.get(i), 0, true);
        }
        return writer.out.toString();
    }

    private void directive(Directive directive, int depth, boolean first) {
        if (!directive.comment().isEmpty() && !first) {
            out.append('\n');
        }
        directive
                .comment()
                .forEach(line -> indent(depth).append("# ").append(line).append('\n'));
        String words = directive.words().stream().map(CaddyWord::written).collect(Collectors.joining(" "));
        indent(depth).append(words);
        directive.block().ifPresent(lines -> block(lines, depth, words.isEmpty()));
        out.append('\n');
    }

    private void block(List<Directive> lines, int depth, boolean nameless) {
        out.append(nameless ? "{\n" : " {\n");
        for (int i = 0; i < lines.size(); i++) {
            directive(lines.get(i), depth + 1, i == 0);
        }
        indent(depth).append('}');
    }

    private StringBuilder indent(int depth) {
        return out.append("\t".repeat(depth));
    }
}
