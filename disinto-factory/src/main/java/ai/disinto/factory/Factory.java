package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.factory.FactoryEvent.Part;
import ai.disinto.factory.TickLog.Pen;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A factory: it takes issues from the backlog of its projects, has agents work on them, has the work built and reviewed,
 * and merges it. What it knows stands on the forge, and its work folder holds clones, pauses and the keys of its claims;
 * so another object with the same folder, in another process, goes on where this one stopped.
 *
 * <p>{@link #tick()} does everything that can be done now, in the calling thread, one thing after the other. What fails is
 * reported and stops nothing else. {@link #start()} ticks in a thread of its own. Safe to share between threads; one tick
 * happens at a time.
 */
public final class Factory {
    private static final int FAILURES = 10;

    private final FactorySettings settings;
    private final List<ProjectState> projects;
    private final ReentrantLock ticking = new ReentrantLock();
    private final Deque<FactoryEvent> failures = new ConcurrentLinkedDeque<>();

    Factory(FactorySettings settings) {
        this.settings = settings;
        List<ProjectState> all = new CopyOnWriteArrayList<>();
        settings.projects().forEach(project -> all.add(new ProjectState(settings, project, all)));
        this.projects = all;
    }

    /**
     * Begins a factory. Nothing is asked.
     *
     * @return a builder, which needs a project, an agent and a work folder
     */
    public static FactoryBuilder builder() {
        return new FactoryBuilder();
    }

    /**
     * Does, for one project after the other, what can be done now: renews own claims; a pass of the vault's dispatcher;
     * reconciles all claims; files sprints and closes visions; takes one step with each pull request of its own; gives the
     * reviews that are due; begins with new issues as far as limits and slots allow; and does what is due now and then.
     * Takes as long as the agents work that are needed for that, one after the other.
     *
     * @return what it did, what it did not and why, and when to tick again
     * @throws InterruptedException if the thread is interrupted; the next tick makes up for it
     * @throws WorkFolderException if it cannot be found out whether the factory rests
     */
    public TickReport tick() throws InterruptedException {
        ticking.lockInterruptibly();
        try {
            TickLog log = new TickLog(settings);
            Optional<String> pause = pauses().reason();
            for (ProjectState project : projects) {
                Pen pen = log.pen(Optional.of(project.slug()), Part.FACTORY);
                pen.guarded(() -> new ProjectTick(project, log).run(pause));
            }
            TickReport report = log.report();
            remember(report);
            return report;
        } finally {
            ticking.unlock();
        }
    }

    /**
     * Works in a thread of its own until the run is closed.
     *
     * @return the run
     */
    public FactoryRun start() {
        return FactoryRun.start(this, settings);
    }

    /**
     * Looks how everything stands. Asks the forge, for each project as much as a tick that finds nothing to do.
     *
     * @return the status; what could not be found out is said in it
     */
    public FactoryStatus status() {
        return new StatusLook(settings, projects, pauses(), List.copyOf(failures)).status();
    }

    /**
     * Stops all work from the next tick on: claims are renewed, and nothing else happens. It stands in the file
     * {@code paused} of the work folder, where people may write and delete it too, and outlasts a restart.
     *
     * @param why why, for people
     * @throws WorkFolderException if it cannot be written
     */
    public void pause(String why) {
        pauses().begin(Objects.requireNonNull(why, "why"));
    }

    /**
     * Lets work go on. Projects that rest on their own account still do.
     *
     * @throws WorkFolderException if the file cannot be deleted
     */
    public void resume() {
        pauses().end();
    }

    /**
     * Stops all work on a project from the next tick on, like {@link #pause(String)}.
     *
     * @param project the repository of the project
     * @param why why, for people
     * @throws IllegalArgumentException if it is no project of this factory
     * @throws WorkFolderException if it cannot be written
     */
    public void pause(RepositorySlug project, String why) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(why, "why");
        state(project).pauses().begin(why);
    }

    /**
     * Lets work on a project go on, unless the factory rests as a whole.
     *
     * @param project the repository of the project
     * @throws IllegalArgumentException if it is no project of this factory
     * @throws WorkFolderException if the file cannot be deleted
     */
    public void resume(RepositorySlug project) {
        state(Objects.requireNonNull(project, "project")).pauses().end();
    }

    /** Answers the projects. */
    @Override
    public String toString() {
        return "factory of "
                + settings.projects().stream().map(FactoryProject::slug).toList();
    }

    private Pauses pauses() {
        return new Pauses(new WorkFolder(settings.folder()));
    }

    private ProjectState state(RepositorySlug project) {
        return projects.stream()
                .filter(each -> each.slug().equals(project))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("project " + project + " is none of this factory"));
    }

    private void remember(TickReport report) {
        report.failed().forEach(failures::addLast);
        while (failures.size() > FAILURES) {
            failures.pollFirst();
        }
    }
}
