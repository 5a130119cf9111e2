package ai.disinto.forge.git;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Clones for work: one for each issue or pull, on its branch. They share objects. One that is there already, such as after
 * a crash, is taken up again with everything in it; it is removed when its work is done, or a day after it was last used.
 * Immutable; may be shared between threads and processes.
 */
public final class WorkCopies {
    private final Path root;
    private final Clones clones;
    private final InstantSource clock;
    private final Duration age;

    private WorkCopies(Path root, Clones clones, InstantSource clock, Duration age) {
        this.root = root;
        this.clones = clones;
        this.clock = clock;
        this.age = age;
    }

    /**
     * Answers the work copies in a folder.
     *
     * @param root the folder, which is made if need be; nothing else should be in it
     * @param remote what is cloned; it is not asked
     * @param clock the time
     * @return the copies, which are kept for a day
     * @throws GitException if the folder is none and cannot be made
     */
    public static WorkCopies in(Path root, GitRemote remote, InstantSource clock) {
        Objects.requireNonNull(clock, "clock");
        Clones clones = Clones.in(root, remote).shared();
        return new WorkCopies(clones.root(), clones, clock, Duration.ofDays(1));
    }

    /**
     * Keeps copies for another time after they were last used.
     *
     * @param time how long; a copy that is open or preserved is kept for longer
     * @return copies like these
     * @throws IllegalArgumentException if the time is negative
     */
    public WorkCopies keepFor(Duration time) {
        if (Objects.requireNonNull(time, "time").isNegative()) {
            throw new IllegalArgumentException("time must not be negative, got " + time);
        }
        return new WorkCopies(root, clones, clock, time);
    }

    /**
     * Answers the clones that the copies are, for work that checks out its branches itself. Opening one counts as use.
     *
     * @return the clones
     */
    public Clones clones() {
        return clones.telling(name -> marks(name).use(clock.instant()));
    }

    /**
     * Opens a copy on its branch. One that is there is fetched and keeps what it has: the branch where it is, and changes
     * that are not committed. Else the branch begins where the server has it, or at the base.
     *
     * @param name the issue or pull
     * @param branch the branch of the work
     * @param base the branch of the server at which a new one begins
     * @return the copy, to be closed
     * @throws IllegalArgumentException if one of the branches is no name of one
     * @throws ai.disinto.forge.ForgeException if the server does not answer
     * @throws GitException if the copy is open elsewhere or damaged, the server has no such base, or the copy is on
     *     another branch with changes that would be lost
     */
    public WorkCopy open(CloneName name, String branch, String base) {
        Objects.requireNonNull(name, "name");
        String own = Names.branch(branch);
        String start = "origin/" + Names.branch(Objects.requireNonNull(base, "base"));
        boolean isRecovered = clones.names().contains(name);
        Workspace workspace = clones.open(name);
        try {
            CopyMarks marks = marks(name);
            if (isRecovered) {
                workspace.fetch();
            } else {
                marks.clear();
            }
            marks.use(clock.instant());
            turn(workspace, own, start);
            return new WorkCopy(workspace, marks, clock, isRecovered);
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /**
     * Removes a copy whose work is done, preserved or not.
     *
     * @param name the issue or pull
     * @return whether there was one
     * @throws GitException if it is open, or cannot be deleted
     */
    public boolean remove(CloneName name) {
        boolean removed = clones.remove(Objects.requireNonNull(name, "name"));
        marks(name).clear();
        return removed;
    }

    /**
     * Removes the copies that nobody used for a day, and work in them that was not pushed. One that is open or preserved
     * stays.
     *
     * @return what became of each copy, by name
     * @throws GitException if the folder cannot be read
     */
    public List<SweptCopy> sweep() {
        List<SweptCopy> out = new ArrayList<>();
        for (CloneName name : clones.names()) {
            out.add(sweep(name));
        }
        return List.copyOf(out);
    }

    private SweptCopy sweep(CloneName name) {
        CopyMarks marks = marks(name);
        try {
            Optional<String> why = marks.preserved();
            if (why.isPresent()) {
                return new SweptCopy(name, SweptCopy.Fate.PRESERVED, why.get());
            }
            boolean removed = clones.remove(name, () -> marks.isOld(clock.instant(), age));
            if (removed) {
                marks.clear();
            }
            return new SweptCopy(name, removed ? SweptCopy.Fate.REMOVED : SweptCopy.Fate.RECENT, "");
        } catch (GitException e) {
            boolean isOpen = e.reason() == GitException.Reason.IN_USE;
            return new SweptCopy(
                    name, isOpen ? SweptCopy.Fate.OPEN : SweptCopy.Fate.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static void turn(Workspace workspace, String branch, String start) {
        if (workspace.branch().equals(Optional.of(branch)) && workspace.head().isPresent()) {
            return;
        }
        History history = workspace.history();
        boolean isKnown = history.find("refs/heads/" + branch).isPresent()
                || history.find("refs/remotes/origin/" + branch).isPresent();
        if (!isKnown) {
            workspace.createBranch(branch, start);
        }
        workspace.checkout(branch);
    }

    private CopyMarks marks(CloneName name) {
        return new CopyMarks(root.resolve(".work"), name);
    }

    /** Answers the folder and what is cloned. */
    @Override
    public String toString() {
        return "work copies, " + clones;
    }
}
