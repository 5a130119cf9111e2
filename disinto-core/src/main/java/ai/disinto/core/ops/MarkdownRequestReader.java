package ai.disinto.core.ops;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownHeading;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the Markdown form, with all five parts or in a short variant. */
final class MarkdownRequestReader {
    private static final String PREFIX = "request:";
    private static final Set<RequestPart> LONG_FORM =
            EnumSet.of(RequestPart.HUMAN_ACTION, RequestPart.FACTORY_WILL_THEN);

    private final SourceText source;
    private final Problems problems;
    private final SourceLines lines;
    private final MarkdownOutline outline;
    private final Map<RequestPart, MarkdownSection> sections = new EnumMap<>(RequestPart.class);
    private final Map<RequestPart, String> texts = new EnumMap<>(RequestPart.class);

    MarkdownRequestReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.lines = problems.lines();
        this.outline = MarkdownOutline.of(lines);
    }

    HumanRequest read() {
        String heading = heading();
        outline.sections(2).forEach(this::take);
        boolean inLongForm = isPrefixed(heading) || LONG_FORM.stream().anyMatch(sections::containsKey);
        for (RequestPart part : RequestPart.values()) {
            checkPresent(part, inLongForm || !LONG_FORM.contains(part));
        }
        HumanAction action = HumanAction.ofMarkdown(prose(RequestPart.HUMAN_ACTION));
        OptionsCheck.check(action, problems, location(RequestPart.HUMAN_ACTION));
        return new HumanRequest(
                new RequestContent(
                        RequestForm.MARKDOWN,
                        withoutPrefix(heading),
                        Map.copyOf(texts),
                        action,
                        unblocks(inLongForm),
                        waitingSince(),
                        Optional.empty()),
                source.text());
    }

    private String heading() {
        List<MarkdownHeading> titles = outline.headings().stream()
                .filter(heading -> heading.level() == 1)
                .toList();
        if (titles.size() > 1) {
            problems.warning(
                    "request.second-title",
                    lines.location(titles.get(1).line(), 0),
                    "a second title begins here",
                    "one file holds one request: make a file of its own for this one");
        }
        String text = titles.isEmpty() ? "" : titles.get(0).text();
        if (withoutPrefix(text).isEmpty()) {
            problems.error(
                    "request.no-title",
                    titles.isEmpty()
                            ? problems.start()
                            : lines.location(titles.get(0).line(), 0),
                    "the request has no title",
                    "begin it with \"# Request: \" and a few words");
        }
        return text;
    }

    private static boolean isPrefixed(String heading) {
        return heading.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    private static String withoutPrefix(String heading) {
        return isPrefixed(heading) ? heading.substring(PREFIX.length()).strip() : heading;
    }

    private void take(MarkdownSection section) {
        SourceLocation place =
                lines.location(section.heading().line(), section.heading().textStart());
        Optional<RequestPart> part = RequestPart.ofHeading(section.heading().text());
        if (part.isEmpty()) {
            problems.warning(
                    "request.unknown-part",
                    place,
                    "\"" + section.heading().text() + "\" is no part of a request",
                    "the parts are What, Why, Human action, Factory will then and Unblocks; this one is kept");
        } else if (sections.putIfAbsent(part.get(), section) != null) {
            problems.error(
                    "request.repeated-part",
                    place,
                    "the part \"" + part.get().heading() + "\" is there already",
                    "put both into one");
        } else if (!isEmpty(section)) {
            texts.put(part.get(), text(section));
        }
    }

    private void checkPresent(RequestPart part, boolean required) {
        if (required && !sections.containsKey(part)) {
            problems.error(
                    "request.missing-part",
                    problems.start(),
                    "the part \"" + part.heading() + "\" is missing",
                    "add \"## " + part.heading() + "\"");
        } else if (sections.containsKey(part) && !texts.containsKey(part)) {
            problems.error(
                    "request.empty-part",
                    location(part),
                    "the part \"" + part.heading() + "\" is empty",
                    "write it, or leave the heading out if the part is not needed");
        }
    }

    private SourceLocation location(RequestPart part) {
        MarkdownSection section = sections.get(part);
        return section == null
                ? problems.start()
                : lines.location(section.heading().line(), section.heading().textStart());
    }

    private List<UnblockedIssue> unblocks(boolean inLongForm) {
        UnblocksReader reader = new UnblocksReader();
        MarkdownSection section = sections.get(RequestPart.UNBLOCKS);
        for (int i = section == null ? 0 : section.from(); section != null && i < section.to(); i++) {
            String line = outline.prose(i);
            if (!line.isBlank() && !reader.read(line) && inLongForm) {
                problems.warning(
                        "request.unblocks-no-issue",
                        lines.location(i, 0),
                        "the line names no issue",
                        "begin it with the number, such as \"- #44 — TLS certificate\"");
            }
        }
        return reader.found();
    }

    private Optional<LocalDate> waitingSince() {
        MarkdownSection why = sections.get(RequestPart.WHY);
        String text = source.text();
        Optional<WaitingDate.Found> found = why == null || why.from() >= lines.count()
                ? Optional.empty()
                : WaitingDate.in(text, lines.start(why.from()), lines.end(why.to() - 1));
        found = found.isPresent() ? found : WaitingDate.in(text, 0, text.length());
        if (found.isEmpty()) {
            problems.info(
                    "request.no-waiting-date",
                    location(RequestPart.WHY),
                    "the request does not say since when it waits",
                    "add \"Waiting since\" and the date, such as 2026-05-01");
        } else if (found.get().date().isEmpty()) {
            problems.warning(
                    "request.bad-date",
                    lines.location(found.get().offset()),
                    "no date stands behind \"waiting since\"",
                    "write the date as 2026-05-01");
        }
        return found.flatMap(WaitingDate.Found::date);
    }

    private List<String> prose(RequestPart part) {
        MarkdownSection section = sections.get(part);
        List<String> prose = new ArrayList<>();
        for (int i = section == null ? 0 : section.from(); section != null && i < section.to(); i++) {
            prose.add(outline.isCode(i) ? lines.text(i) : outline.prose(i));
        }
        return prose;
    }

    private boolean isEmpty(MarkdownSection section) {
        for (int i = section.from(); i < section.to(); i++) {
            if (outline.isCode(i) || !outline.prose(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The text of a part as it stands, without blank lines around it. */
    private String text(MarkdownSection section) {
        StringBuilder out = new StringBuilder();
        for (int i = section.from(); i < section.to(); i++) {
            out.append(lines.text(i)).append('\n');
        }
        String text = out.toString();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0 && text.substring(from, end).isBlank(); ) {
            from = end + 1;
            end = text.indexOf('\n', from);
        }
        return text.substring(from).stripTrailing();
    }
}
