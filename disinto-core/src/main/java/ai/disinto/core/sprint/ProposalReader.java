package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads proposed sub-issues: a core and variants, or lists that depend on answers. */
final class ProposalReader {
    private final PitchText pitch;
    private final List<ProposedSubIssue> core = new ArrayList<>();
    private final List<ProposedVariant> variants = new ArrayList<>();
    private final List<ConditionalList> lists = new ArrayList<>();

    ProposalReader(PitchText pitch) {
        this.pitch = pitch;
    }

    ProposedSubIssues read(MarkdownSection section) {
        List<MarkdownSection> parts = pitch.subsections(section);
        int end = parts.isEmpty() ? section.to() : parts.get(0).heading().line();
        core.addAll(numbered(section.from(), end));
        parts.forEach(this::readPart);
        return new ProposedSubIssues(core, variants, lists);
    }

    private void readPart(MarkdownSection part) {
        String title = part.heading().text();
        Map<Integer, String> conditions = conditions(title);
        if (!conditions.isEmpty()) {
            List<ProposedSubIssue> items = numbered(part.from(), part.to());
            List<ConditionalList.Change> changes =
                    items.isEmpty() ? ChangeReader.read(pitch.outline(), part.from(), part.to()) : List.of();
            lists.add(new ConditionalList(title, conditions, items, changes));
            return;
        }
        for (BoldBlock block : BoldBlock.of(pitch.outline(), part.from(), part.to())) {
            readBlock(block);
        }
        core.addAll(numbered(part.from(), part.to()));
    }

    /** {@code **Sub-issue 1: title**} with text below it, or {@code **1A** — text}. */
    private void readBlock(BoldBlock block) {
        TextCursor cursor = new TextCursor(block.lead());
        boolean always = cursor.skip("Sub-issue") || cursor.skip("Sub-Issue");
        cursor.skipBlanks();
        int number = cursor.number();
        if (number < 0) {
            return;
        }
        if (always) {
            cursor.skip(':');
            core.add(new ProposedSubIssue(Integer.toString(number), cursor.rest(), block.text(), List.of()));
            return;
        }
        Optional<String> option = cursor.letter();
        option.ifPresent(letter -> variants.add(new ProposedVariant(
                number, letter, new ProposedSubIssue(number + letter, "", block.text(), List.of()))));
    }

    private List<ProposedSubIssue> numbered(int from, int to) {
        List<ProposedSubIssue> items = new ArrayList<>();
        for (ListItem item : ListItems.of(pitch.outline(), from, to)) {
            if (item.number() >= 0) {
                String bold = Markup.boldLead(item.text());
                String title = bold.isEmpty() ? "" : Markup.withoutColon(bold);
                String text = bold.isEmpty() ? item.text() : Markup.withoutLead(Markup.behindBold(item.text()));
                items.add(new ProposedSubIssue(Integer.toString(item.number()), title, text, List.of()));
            }
        }
        return List.copyOf(items);
    }

    /** The answers that a heading asks for: {@code If Q1=A, Q2=A (recommended path)}. */
    static Map<Integer, String> conditions(String title) {
        Map<Integer, String> out = new LinkedHashMap<>();
        TextCursor cursor = new TextCursor(title);
        if (!cursor.skipWord("If")) {
            return out;
        }
        while (!cursor.isAtEnd()) {
            if (cursor.skip('Q') || cursor.skip("Fork ")) {
                int fork = cursor.number();
                cursor.skipBlanks();
                boolean equals = fork > 0 && cursor.skip('=');
                cursor.skipBlanks();
                Optional<String> option = equals ? cursor.letter() : Optional.empty();
                option.ifPresent(letter -> out.putIfAbsent(fork, letter));
            } else {
                cursor.skipAny(String.valueOf(cursor.peek()));
            }
        }
        return out;
    }

    /** A paragraph that begins in bold. */
    record BoldBlock(String lead, String text) {

        static List<BoldBlock> of(MarkdownOutline outline, int from, int to) {
            List<BoldBlock> blocks = new ArrayList<>();
            String lead = "";
            StringBuilder text = new StringBuilder();
            for (int i = from; i <= to; i++) {
                String prose = i < to && outline.heading(i).isEmpty()
                        ? outline.prose(i).strip()
                        : "";
                String bold = Markup.boldLead(prose);
                if ((prose.isEmpty() || !bold.isEmpty()) && !lead.isEmpty()) {
                    blocks.add(new BoldBlock(
                            lead, Markup.withoutLead(text.toString().strip())));
                    lead = "";
                }
                if (!bold.isEmpty()) {
                    lead = bold;
                    text.setLength(0);
                    text.append(Markup.behindBold(prose));
                } else if (!lead.isEmpty()) {
                    text.append(' ').append(prose);
                }
            }
            return List.copyOf(blocks);
        }
    }
}
