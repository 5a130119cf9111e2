package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the forks of a section, whichever of the two forms they have. */
final class ForkReader {
    private final PitchText pitch;
    private final List<PlacedFork> forks = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();

    ForkReader(PitchText pitch) {
        this.pitch = pitch;
    }

    List<PlacedFork> read(MarkdownSection section) {
        for (MarkdownSection part : pitch.subsections(section)) {
            ForkHeading.read(part.heading().text()).ifPresent(heading -> readFork(heading, part));
        }
        return List.copyOf(forks);
    }

    private void readFork(ForkHeading heading, MarkdownSection part) {
        if (!numbers.add(heading.number())) {
            pitch.problems()
                    .error(
                            "sprint.duplicate-fork",
                            pitch.lines()
                                    .location(
                                            part.heading().line(),
                                            part.heading().textStart()),
                            "there are two forks of number " + heading.number(),
                            "give one of them another number");
        }
        ForkBodyReader body = new ForkBodyReader(pitch, part);
        DesignFork fork = new DesignFork(heading, body.read());
        forks.add(new PlacedFork(fork, part, body.answerLine()));
        if (fork.options().isEmpty()) {
            pitch.problems()
                    .warning(
                            "sprint.no-options",
                            pitch.lines()
                                    .location(
                                            part.heading().line(),
                                            part.heading().textStart()),
                            fork.label() + " has no options",
                            "list them as \"- **(A) name**: what it means\"");
        }
        requireOption(fork, fork.recommendation(), part.heading().line());
        requireOption(
                fork, fork.answer(), Math.max(body.answerLine(), part.heading().line()));
    }

    private void requireOption(DesignFork fork, Optional<ForkChoice> choice, int line) {
        if (choice.isPresent() && fork.option(choice.get().option()).isEmpty()) {
            pitch.problems()
                    .error(
                            "sprint.unknown-option",
                            pitch.lines().location(line, 0),
                            fork.label() + " has no option " + choice.get().option(),
                            "name one of the options that it lists");
        }
    }
}
