package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownHeading;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a pitch, with the block of sub-issues left out of its headings. */
final class PitchText {
    private final SourceText source;
    private final Problems problems;
    private final SourceLines lines;
    private final @Nullable FilerSpan block;
    private final MarkdownOutline outline;
    private final List<MarkdownSection> sections;

    PitchText(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.lines = problems.lines();
        this.block = FilerSpan.find(lines).orElse(null);
        this.outline = MarkdownOutline.of(SourceLines.of(SourceText.of(withoutBlock(), source.name())));
        this.sections = outline.sections(2);
        FilerSpan.reportStray(block, outline, problems);
    }

    SourceText source() {
        return source;
    }

    Problems problems() {
        return problems;
    }

    SourceLines lines() {
        return lines;
    }

    MarkdownOutline outline() {
        return outline;
    }

    Optional<FilerSpan> block() {
        return Optional.ofNullable(block);
    }

    List<MarkdownHeading> titles() {
        return outline.headings().stream()
                .filter(heading -> heading.level() == 1)
                .toList();
    }

    List<MarkdownSection> sections() {
        return sections;
    }

    /** The first section of a title; titles are compared without letter case and kind of dash. */
    Optional<MarkdownSection> section(String title) {
        String wanted = normalised(title);
        return sections.stream()
                .filter(section -> normalised(section.heading().text()).equals(wanted))
                .findFirst();
    }

    /** The sections whose title begins with some words. */
    Optional<MarkdownSection> sectionLike(String beginning) {
        String wanted = normalised(beginning);
        return sections.stream()
                .filter(section -> normalised(section.heading().text()).startsWith(wanted))
                .findFirst();
    }

    List<MarkdownSection> subsections(MarkdownSection section) {
        return outline.sections(3, section.from(), section.to());
    }

    /** The original text of some lines, without blank lines around it. */
    String text(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isBlank(first)) {
            first++;
        }
        while (last > first && isBlank(last - 1)) {
            last--;
        }
        return first == last ? "" : source.text().substring(lines.start(first), lines.end(last - 1));
    }

    boolean isBlank(int line) {
        return lines.text(line).isBlank();
    }

    static String normalised(String title) {
        String dashes = title.replace('—', '-').replace('–', '-');
        return String.join(" ", dashes.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }

    private String withoutBlock() {
        if (block == null) {
            return source.text();
        }
        int from = lines.start(block.begin());
        int to = block.isClosed() ? lines.end(block.end()) : source.text().length();
        StringBuilder out = new StringBuilder(source.text());
        for (int i = from; i < to; i++) {
            char c = out.charAt(i);
            out.setCharAt(i, c == '\n' || c == '\r' ? c : ' ');
        }
        return out.toString();
    }
}
