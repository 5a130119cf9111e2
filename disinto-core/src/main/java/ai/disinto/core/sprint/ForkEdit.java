package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;

/** Writes the answer of a fork into the text. */
final class ForkEdit {
    private final SourceText source;
    private final SourceLines lines;
    private final List<PlacedFork> forks;

    ForkEdit(SourceText source, List<PlacedFork> forks) {
        this.source = source;
        this.lines = SourceLines.of(source);
        this.forks = forks;
    }

    String answer(int number, ForkChoice choice) {
        PlacedFork placed = forks.stream()
                .filter(each -> each.fork().number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(source.name() + " has no fork " + number + "; it has "
                        + forks.stream()
                                .map(PlacedFork::fork)
                                .map(DesignFork::label)
                                .toList()));
        if (placed.fork().option(choice.option()).isEmpty()) {
            throw new IllegalArgumentException(placed.fork().label() + " has no option " + choice.option() + "; it has "
                    + placed.fork().options().stream().map(ForkOption::letter).toList());
        }
        String line = ForkLines.answerLine(new ForkChoice(choice.option(), SafeMarkdown.inline(choice.reason())));
        String text = source.text();
        int at = placed.answerLine();
        if (at >= 0) {
            return text.substring(0, lines.start(at)) + line + text.substring(lines.end(at));
        }
        int last = lines.end(lastContent(placed));
        String gap = lines.preferredEnding().repeat(2);
        return text.substring(0, last) + gap + line + text.substring(last);
    }

    /** The last line of the fork that is neither blank nor a rule between forks. */
    private int lastContent(PlacedFork placed) {
        int last = placed.section().to() - 1;
        while (last > placed.section().heading().line()
                && isGap(lines.text(last).strip())) {
            last--;
        }
        return last;
    }

    private static boolean isGap(String line) {
        return line.isEmpty() || (line.length() >= 3 && line.chars().allMatch(c -> c == '-'));
    }
}
