package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an entry into the block of sub-issues: in the place of its predecessor, else behind the last one. */
final class FilerEdit {
    private final SourceText source;
    private final SourceLines lines;
    private final String lineBreak;
    private final @Nullable PlacedBlock placed;

    FilerEdit(SourceText source, Optional<PlacedBlock> placed) {
        this.source = source;
        this.lines = SourceLines.of(source);
        this.lineBreak = lines.preferredEnding();
        this.placed = placed.orElse(null);
    }

    String put(SubIssue subIssue) {
        PlacedBlock block = placed;
        if (block == null) {
            return newBlock(subIssue);
        }
        if (block.block().entry(subIssue.id()).filter(subIssue::equals).isPresent()) {
            return source.text();
        }
        if (block.flow() || block.entries().isEmpty()) {
            return rewritten(block, subIssue);
        }
        for (int i = 0; i < block.entries().size(); i++) {
            if (subIssue.id().equals(block.entries().get(i).id())) {
                return replaced(block, i, subIssue);
            }
        }
        return appended(block, subIssue);
    }

    private String newBlock(SubIssue subIssue) {
        String block =
                FilerSpan.BEGIN + "\n" + new SubIssueWriter(0, "\n").write(subIssue) + "\n" + FilerSpan.END + "\n";
        return SectionEdit.appendBlock(source, "## Sub-issues\n\n" + block);
    }

    /** A block in brackets, or without entries, is written anew. */
    private String rewritten(PlacedBlock block, SubIssue subIssue) {
        List<SubIssue> all = new ArrayList<>(block.block().entries());
        all.removeIf(each -> each.id().equals(subIssue.id()));
        all.add(subIssue);
        SubIssueWriter writer = new SubIssueWriter(0, lineBreak);
        StringBuilder out = new StringBuilder();
        all.forEach(each -> out.append(writer.write(each)).append(lineBreak));
        int from = lines.start(block.span().begin() + 1);
        return source.text().substring(0, from)
                + out
                + source.text().substring(lines.start(block.span().end()));
    }

    private String replaced(PlacedBlock block, int index, SubIssue subIssue) {
        int first = dashLine(block, index);
        int last = lastLine(block, index);
        return source.text().substring(0, lines.start(first))
                + new SubIssueWriter(dash(first), lineBreak).write(subIssue)
                + source.text().substring(lines.end(last));
    }

    /** Behind the last entry, with a blank line between if the entries before have one. */
    private String appended(PlacedBlock block, SubIssue subIssue) {
        int index = block.entries().size() - 1;
        int first = dashLine(block, index);
        boolean spaced = index > 0 && lines.text(first - 1).isBlank();
        int at = lines.end(lastLine(block, index));
        return source.text().substring(0, at)
                + lineBreak.repeat(spaced ? 2 : 1)
                + new SubIssueWriter(dash(first), lineBreak).write(subIssue)
                + source.text().substring(at);
    }

    /** The line with the dash of an entry, which may stand above its first field. */
    private int dashLine(PlacedBlock block, int index) {
        int line = lines.lineAt(block.entries().get(index).node().start());
        while (line > block.span().begin() + 1 && !lines.text(line).strip().startsWith("-")) {
            line--;
        }
        return line;
    }

    private int dash(int line) {
        return lines.text(line).indexOf('-');
    }

    /** The last line of an entry, without blank lines and comments that stand before the next. */
    private int lastLine(PlacedBlock block, int index) {
        boolean isLast = index + 1 == block.entries().size();
        int end = isLast ? block.span().end() : dashLine(block, index + 1);
        int valueEnd =
                lines.lineAt(Math.max(0, block.entries().get(index).node().contentEnd() - 1));
        int last = Math.min(valueEnd, end - 1);
        while (last > dashLine(block, index) && lines.text(last).isBlank()) {
            last--;
        }
        return last;
    }
}
