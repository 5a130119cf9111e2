package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * What writing the files of a stack to a folder will do. A plan is made by {@link StackFiles#plan}; it changes nothing
 * until it is applied. Immutable.
 *
 * <pre>{@code
 * StackPlan plan = stack.files().plan(folder);
 * System.out.println(PlanPrinter.plain().print(plan));
 * StackResult done = plan.apply();
 * }</pre>
 */
public final class StackPlan {
    private final Path root;
    private final List<FileStep> steps;
    private final StackDiff diff;
    private final List<Diagnostic> problems;
    private final boolean mayDestroy;

    StackPlan(Path root, List<FileStep> steps, StackDiff diff, List<Diagnostic> problems, boolean mayDestroy) {
        this.root = root;
        this.steps = List.copyOf(steps);
        this.diff = diff;
        this.problems = List.copyOf(problems);
        this.mayDestroy = mayDestroy;
    }

    /**
     * Answers the folder.
     *
     * @return the folder as it was given
     */
    public Path root() {
        return root;
    }

    /**
     * Answers what happens to each file.
     *
     * @return the files in the order of {@link StackFiles#texts}
     */
    public List<PlannedFile> files() {
        return steps.stream().map(FileStep::planned).toList();
    }

    /**
     * Answers what changes for the machine.
     *
     * @return the changes of the compose file; none when there was none
     */
    public StackDiff diff() {
        return diff;
    }

    /**
     * Answers what could not be understood in the compose file that is there.
     *
     * @return the diagnostics; if it could not be read at all, that is a destructive change too
     */
    public List<Diagnostic> problems() {
        return problems;
    }

    /**
     * Answers whether every file has the wanted bytes.
     *
     * @return {@code true} if there is nothing to write
     */
    public boolean isUnchanged() {
        return steps.stream().noneMatch(FileStep::isChange);
    }

    /**
     * Answers the same plan, which may be applied although something may be lost.
     *
     * @return the plan with leave to destroy
     */
    public StackPlan allowDestructive() {
        return new StackPlan(root, steps, diff, problems, true);
    }

    /**
     * Writes every file that is not as wanted, or none.
     *
     * <p>Each file is written beside its place and moved there in one step; mode bits stay, files like {@code .env} get
     * 0600. The old bytes are kept as {@code <file>.prev}, and of a file that somebody edited also as
     * {@code <file>.edited-1}, {@code -2} and so on, which is never overwritten. Files that are as wanted are not touched.
     * A process that dies on the way leaves each file old or new; what else it leaves, the next call removes.
     *
     * @return what was done
     * @throws DestructiveChangeException if something may be lost, without {@link #allowDestructive}; nothing was changed
     * @throws StackWriteException if somebody else is writing, a file is no longer as it was when the plan was made, or
     *     writing fails; nothing was changed, unless the message says what could not be put back
     */
    public StackResult apply() {
        return apply(new DiskOperations());
    }

    StackResult apply(FileOperations disk) {
        if (!mayDestroy && !diff.destructive().isEmpty()) {
            throw new DestructiveChangeException(diff.destructive());
        }
        return new StackWriter(root, steps, disk).write();
    }

    /** Answers the folder and the states of the files. */
    @Override
    public String toString() {
        return "StackPlan[" + root + ", " + files() + "]";
    }
}
