package ai.disinto.forge.git;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A clone with its files, for one work item. Safe to share between threads: one thing happens at a time.
 *
 * <p>Git programs may be used in its folder. What they write into its configuration does not count here, and no hook,
 * filter, credential helper or submodule of it runs. Revisions are named as {@link History} says.
 *
 * <p>Every method throws {@link GitException} if the clone is damaged or the disk fails, and those that ask the server
 * {@link ai.disinto.forge.ForgeException} if it does not answer.
 */
public final class Workspace implements AutoCloseable {
    private final ReentrantLock busy = new ReentrantLock();
    private final Repository repository;
    private final RemoteExchange exchange;
    private final CloneLock lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    Workspace(Repository repository, RemoteExchange exchange, CloneLock lock) {
        this.repository = repository;
        this.exchange = exchange;
        this.lock = lock;
    }

    /** {@return the folder of its files} */
    public Path directory() {
        return repository.getWorkTree().toPath();
    }

    /** {@return what it knows about the past} */
    public History history() {
        return new History(repository);
    }

    /** {@return the id of the commit that is checked out; empty in a repository without commits} */
    public Optional<String> head() {
        return alone("read HEAD", () -> files().head().map(ObjectId::name));
    }

    /** {@return the branch that is checked out; empty if it is a commit instead} */
    public Optional<String> branch() {
        return alone("read HEAD", () -> files().branch());
    }

    /** {@return the paths of files that differ from what is checked out, and of new ones that are not ignored, sorted} */
    public List<String> uncommitted() {
        return alone("compare the files", () -> {
            IndexDiff diff = files().differences();
            TreeSet<String> paths = new TreeSet<>(diff.getUntracked());
            List.of(diff.getAdded(), diff.getChanged(), diff.getRemoved(), diff.getMissing())
                    .forEach(paths::addAll);
            paths.addAll(diff.getModified());
            paths.addAll(diff.getConflicting());
            return List.copyOf(paths);
        });
    }

    /** Brings all branches of the server, as {@code origin/name}; those that are gone there go here too. */
    public void fetch() {
        alone("fetch", () -> exchange.fetch(repository, 0));
    }

    /**
     * Makes a branch, without checking it out. One that is there already, at the same commit, will do.
     *
     * @param name its name
     * @param start the revision at which it begins
     * @throws IllegalArgumentException if the name is none
     * @throws GitException if there is one at another commit, or no such revision
     */
    public void createBranch(String name, String start) {
        String branch = Names.branch(Objects.requireNonNull(name, "name"));
        Objects.requireNonNull(start, "start");
        alone("make the branch " + branch, () -> {
            ObjectId at = new Revisions(repository).existing(start);
            Optional<ObjectId> there = head(branch);
            if (there.isPresent() && !there.get().equals(at)) {
                throw new GitException(
                        GitException.Reason.ALREADY_EXISTS,
                        "the branch " + branch + " is at " + there.get().name() + " in " + directory());
            }
            if (there.isEmpty()) {
                files().create(branch, at);
            }
            return true;
        });
    }

    /**
     * Checks a branch out. If only the server has it, it is made here first, as of the last fetch.
     *
     * @param name its name
     * @throws IllegalArgumentException if the name is none
     * @throws GitException if there is none, or changes that are not committed would be lost
     */
    public void checkout(String name) {
        String branch = Names.branch(Objects.requireNonNull(name, "name"));
        alone("check " + branch + " out", () -> {
            WorkTree files = files();
            if (head(branch).isEmpty()) {
                files.create(branch, new Revisions(repository).existing("origin/" + branch));
            }
            files.turn(files.head(), new Revisions(repository).existing(Constants.R_HEADS + branch));
            files.link(branch);
            return true;
        });
    }

    /**
     * Makes a commit on what is checked out, and changes the files accordingly. Other files that are not committed stay
     * as they are. Doing it again does no harm: what is there already is not committed twice.
     *
     * @param draft what changes
     * @return the commit; empty if nothing would change
     * @throws GitException if changes to those files that are not committed would be lost
     */
    public Optional<GitCommit> commit(CommitDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return alone("commit", () -> {
            WorkTree files = files();
            Optional<ObjectId> head = files.head();
            Optional<ObjectId> made = new CommitWriter(repository).write(head, draft);
            if (made.isPresent()) {
                files.turn(head, made.get());
                files.move(head, made.get(), "commit");
            }
            return made.isEmpty()
                    ? Optional.<GitCommit>empty()
                    : Optional.of(history().log(made.get().name(), 1).get(0));
        });
    }

    /**
     * Puts the own commits of what is checked out on top of another. Their authors stay.
     *
     * @param onto a revision
     * @param committer who does it
     * @param when the time that is written into the commits
     * @return how it ended; on a conflict nothing has changed
     * @throws GitException if changes that are not committed would be lost
     */
    public Integration rebase(String onto, Author committer, Instant when) {
        Objects.requireNonNull(onto, "onto");
        Integrator integrator = integrator(committer, when);
        return alone("rebase onto " + onto, () -> {
            ObjectId head = new Revisions(repository).existing(Constants.HEAD);
            Integration done = integrator.rebase(new Revisions(repository).existing(onto), head);
            return taken(head, done, "rebase");
        });
    }

    /**
     * Merges another commit into what is checked out.
     *
     * @param other a revision
     * @param committer who does it
     * @param when the time that is written into the commit
     * @return how it ended; on a conflict nothing has changed
     * @throws GitException if changes that are not committed would be lost
     */
    public Integration merge(String other, Author committer, Instant when) {
        Objects.requireNonNull(other, "other");
        Integrator integrator = integrator(committer, when);
        return alone("merge " + other, () -> {
            ObjectId head = new Revisions(repository).existing(Constants.HEAD);
            String message = "Merge " + other + "\n";
            Integration done = integrator.merge(new Revisions(repository).existing(other), head, message);
            return taken(head, done, "merge");
        });
    }

    /**
     * Pushes branches in one go; each ends in its own way. If the answer is lost, the server is asked whether they are
     * where they should be.
     *
     * @param pushes at least one, each of another branch
     * @return what became of each, in that order
     * @throws IllegalArgumentException if there is none, or one branch twice
     * @throws ai.disinto.forge.OutcomeUnknownException if the answer was lost and they are not where they should be
     */
    public List<PushOutcome> push(List<Push> pushes) {
        List<Push> all = List.copyOf(Objects.requireNonNull(pushes, "pushes"));
        if (all.isEmpty() || all.stream().map(Push::branch).distinct().count() < all.size()) {
            throw new IllegalArgumentException("pushes must be at least one, each of another branch");
        }
        return alone("push", () -> new Pusher(repository, exchange).push(all));
    }

    /**
     * Pushes a branch. If the answer is lost, the server is asked whether it is where it should be.
     *
     * @param push what is to become of it
     * @return what became of it
     * @throws ai.disinto.forge.OutcomeUnknownException if the answer was lost and it is not where it should be
     */
    public PushOutcome push(Push push) {
        return push(List.of(Objects.requireNonNull(push, "push"))).get(0);
    }

    /** What is done with what is mirrored. */
    interface Mirroring<T> {
        T run(Repository repository, RemoteExchange exchange) throws java.io.IOException;
    }

    <T> T mirrored(Mirroring<T> step) {
        return alone("push to mirrors", () -> step.run(repository, exchange));
    }

    /** Lets go of the clone; its folder stays. Closing it again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            repository.close();
            lock.close();
        }
    }

    /** Answers the folder. */
    @Override
    public String toString() {
        return "clone in " + directory();
    }

    private Integrator integrator(Author committer, Instant when) {
        Objects.requireNonNull(committer, "committer");
        return new Integrator(repository, CommitWriter.person(committer, Objects.requireNonNull(when, "when")));
    }

    private Integration taken(ObjectId head, Integration done, String why) throws java.io.IOException {
        ObjectId after = ObjectId.fromString(done.head());
        if (!after.equals(head)) {
            files().turn(Optional.of(head), after);
            files().move(Optional.of(head), after, why);
        }
        return done;
    }

    private Optional<ObjectId> head(String branch) throws java.io.IOException {
        return Optional.ofNullable(repository.exactRef(Constants.R_HEADS + branch))
                .map(org.eclipse.jgit.lib.Ref::getObjectId);
    }

    private WorkTree files() {
        return new WorkTree(repository);
    }

    private <T> T alone(String attempt, Disk.Step<T> step) {
        busy.lock();
        try {
            return Disk.attempt(attempt + " in " + directory(), step);
        } finally {
            busy.unlock();
        }
    }
}
