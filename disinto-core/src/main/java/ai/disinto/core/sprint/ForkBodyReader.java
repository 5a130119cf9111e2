package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads context, options, recommendation and answer of one fork. */
final class ForkBodyReader {
    private final PitchText pitch;
    private final MarkdownSection section;
    private final StringBuilder context = new StringBuilder();
    private final List<ForkOption> options = new ArrayList<>();
    private @Nullable ForkChoice recommendation;
    private @Nullable ForkChoice answer;
    private int answerLine = -1;
    private @Nullable ForkOption open;
    private final StringBuilder text = new StringBuilder();
    private final List<String> points = new ArrayList<>();
    private boolean inPoints;

    ForkBodyReader(PitchText pitch, MarkdownSection section) {
        this.pitch = pitch;
        this.section = section;
    }

    ForkBody read() {
        MarkdownOutline outline = pitch.outline();
        for (int i = section.from(); i < section.to(); i++) {
            if (outline.heading(i).isEmpty()) {
                take(i, outline.prose(i).strip());
            }
        }
        close();
        return new ForkBody(
                context.toString().strip(),
                List.copyOf(options),
                Optional.ofNullable(recommendation),
                Optional.ofNullable(answer));
    }

    int answerLine() {
        return answerLine;
    }

    private void take(int line, String prose) {
        Optional<ForkChoice> answered = ForkLines.answer(prose);
        Optional<ForkChoice> recommended = ForkLines.recommendation(prose);
        Optional<ForkOption> option = ForkLines.option(prose);
        if (answered.isPresent()) {
            close();
            takeAnswer(line, answered.get());
        } else if (recommended.isPresent()) {
            close();
            recommendation = recommendation == null ? recommended.get() : recommendation;
        } else if (option.isPresent()) {
            close();
            open = option.get();
        } else if (isRule(prose)) {
            close();
        } else if (!prose.isEmpty()) {
            takeText(line, prose);
        }
    }

    private void takeAnswer(int line, ForkChoice answered) {
        if (answer != null) {
            pitch.problems()
                    .error(
                            "sprint.answered-twice",
                            pitch.lines().location(line, 0),
                            "the fork is answered a second time",
                            "keep the answer that holds");
            return;
        }
        answer = answered;
        answerLine = line;
    }

    private void takeText(int line, String prose) {
        if (open == null) {
            if (options.isEmpty()) {
                context.append(ForkLines.context(prose)).append(' ');
            }
            return;
        }
        Optional<ListItem> item = ListItems.start(prose, line);
        if (item.isPresent()) {
            closeText();
            inPoints = true;
        }
        text.append(' ').append(item.map(ListItem::text).orElse(prose));
    }

    /** What was collected is the option's text, then its points, one after the other. */
    private void closeText() {
        String collected = text.toString().strip();
        text.setLength(0);
        if (inPoints) {
            points.add(collected);
        } else if (open != null) {
            open = new ForkOption(open.letter(), open.name(), (open.text() + " " + collected).strip(), List.of());
        }
    }

    private void close() {
        if (open != null) {
            closeText();
            options.add(new ForkOption(open.letter(), open.name(), open.text(), points));
        }
        open = null;
        inPoints = false;
        text.setLength(0);
        points.clear();
    }

    private static boolean isRule(String prose) {
        return prose.length() >= 3 && prose.chars().allMatch(c -> c == '-');
    }
}
