package ai.disinto.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What takes back what was done so far. */
final class Undo {
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(Path place, Action action) {}

    /** Something that may fail. */
    interface Action {
        void run() throws IOException;
    }

    void add(Path place, Action action) {
        steps.push(new Step(place, action));
    }

    /** Takes back a move, but not one that did not happen: then its source is still there. */
    void addMove(Path from, Path to, Action action) {
        add(to, () -> {
            if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                action.run();
            }
        });
    }

    /** Takes back everything, the last first; answers what could not be put back. */
    List<String> all() {
        List<String> lost = new ArrayList<>();
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                step.action().run();
            } catch (IOException | RuntimeException e) {
                lost.add(step.place() + " (" + e + ")");
            }
        }
        return lost;
    }
}
