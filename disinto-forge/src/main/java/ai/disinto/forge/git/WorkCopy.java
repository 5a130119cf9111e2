package ai.disinto.forge.git;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** A clone for one issue or pull that is open, on its branch. */
public final class WorkCopy implements AutoCloseable {
    private final Workspace workspace;
    private final CopyMarks marks;
    private final InstantSource clock;
    private final boolean isRecovered;

    WorkCopy(Workspace workspace, CopyMarks marks, InstantSource clock, boolean isRecovered) {
        this.workspace = workspace;
        this.marks = marks;
        this.clock = clock;
        this.isRecovered = isRecovered;
    }

    /** {@return the clone; it is closed with this copy} */
    public Workspace workspace() {
        return workspace;
    }

    /** {@return whether it was there already, with whatever an earlier attempt left in it} */
    public boolean isRecovered() {
        return isRecovered;
    }

    /**
     * Keeps the copy until it is removed by name, for somebody to look at.
     *
     * @param reason why, in up to 200 characters of one line
     * @throws IllegalArgumentException if the reason is blank, or longer
     * @throws GitException if that cannot be written down
     */
    public void preserve(String reason) {
        marks.preserve(Objects.requireNonNull(reason, "reason"));
    }

    /** {@return why it is preserved, if it is} */
    public Optional<String> preserved() {
        return marks.preserved();
    }

    /** Lets go of the copy; it stays for a day. */
    @Override
    public void close() {
        try {
            marks.use(clock.instant());
        } finally {
            workspace.close();
        }
    }

    /** Answers the folder. */
    @Override
    public String toString() {
        return "work copy, " + workspace;
    }
}
