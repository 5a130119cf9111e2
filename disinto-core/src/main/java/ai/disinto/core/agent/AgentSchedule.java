package ai.disinto.core.agent;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * When each run last started, and so what is due: the last start, plus the interval, plus a little jitter. A run that was
 * missed fires once, late; one that has never started is due at once. Immutable.
 *
 * <p>The file has a line for each run, {@code <last start> <project> <agent> <role>}; blank lines, comments that begin
 * with {@code #}, and lines of runs that nobody asks for stay as they are.
 *
 * <pre>{@code
 * for (DueRun due : schedule.due(agents.runs(), clock.instant(), agents::obstacle)) {
 *     if (due.isDue()) {
 *         schedule = AgentSchedule.recordStart(file, due.run(), clock.instant());
 *         …
 *     }
 * }
 * }</pre>
 */
public final class AgentSchedule {
    private final ScheduleText text;
    private final String seed;

    AgentSchedule(ScheduleText text, String seed) {
        this.text = text;
        this.seed = seed;
    }

    /**
     * Answers a schedule in which nothing has ever started.
     *
     * @return the schedule
     */
    public static AgentSchedule empty() {
        return new AgentSchedule(ScheduleText.EMPTY, "");
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the schedule
     * @throws InvalidDocumentException if the file cannot be read
     */
    public static AgentSchedule read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source the name that diagnostics show, usually a path
     * @return the schedule
     * @throws InvalidDocumentException if the text is beyond a limit
     */
    public static AgentSchedule parse(String text, String source) {
        return check(text, Objects.requireNonNull(source, "source")).orElseThrow();
    }

    /**
     * Reads a file and says everything that is doubtful about it.
     *
     * @param file the file
     * @return the schedule, and warnings for lines that are not understood, which are kept
     */
    public static Parsed<AgentSchedule> check(Path file) {
        return SourceText.check(file).flatMap(AgentSchedule::check);
    }

    /**
     * Reads a text and says everything that is doubtful about it.
     *
     * @param text the text
     * @param source the name that diagnostics show, usually a path
     * @return the schedule, and warnings for lines that are not understood, which are kept
     */
    public static Parsed<AgentSchedule> check(String text, String source) {
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a source and says everything that is doubtful about it.
     *
     * @param source the text with its name and limits; blank text is an empty schedule
     * @return the schedule, and warnings for lines that are not understood, which are kept
     */
    public static Parsed<AgentSchedule> check(SourceText source) {
        return ScheduleText.check(source)
                .flatMap(text -> Parsed.of(source.name(), new AgentSchedule(text, ""), List.of()));
    }

    /**
     * Writes a start into a file, which is replaced as a whole; a file that is not there is made.
     *
     * @param file the file, in a folder that exists
     * @param run what starts
     * @param at when
     * @return the schedule that the file now holds, without a seed
     * @throws InvalidDocumentException if the file cannot be read or written, or somebody else changes it meanwhile
     */
    public static AgentSchedule recordStart(Path file, ScheduledRun run, Instant at) {
        return ScheduleFile.at(Objects.requireNonNull(file, "file"))
                .record(Objects.requireNonNull(run, "run"), Objects.requireNonNull(at, "at"));
    }

    /**
     * Answers this schedule with another seed: of two factories with the same projects, each then jitters its own way.
     * The seed is not written; give the same one each time.
     *
     * @param word any text, such as the name of the machine; it is empty unless said
     * @return the changed schedule
     */
    public AgentSchedule withSeed(String word) {
        return new AgentSchedule(text, Objects.requireNonNull(word, "word"));
    }

    /**
     * Answers this schedule with one more start.
     *
     * @param run what starts
     * @param at when; an earlier time than the one known changes nothing
     * @return the changed schedule
     */
    public AgentSchedule started(ScheduledRun run, Instant at) {
        ScheduleText changed = text.with(Objects.requireNonNull(run, "run"), Objects.requireNonNull(at, "at"));
        return new AgentSchedule(changed, seed);
    }

    /**
     * Answers when a run last started.
     *
     * @param run the run
     * @return the time, or empty when it never did
     */
    public Optional<Instant> lastStart(ScheduledRun run) {
        return text.last(Objects.requireNonNull(run, "run"));
    }

    /**
     * Answers when a run is due next: its last start, its interval, and a jitter of at most a twentieth of that and five
     * minutes, which follows from seed, run and last start.
     *
     * @param run the run
     * @return the time, or empty when it never started and is due at once
     */
    public Optional<Instant> nextDue(ScheduledRun run) {
        return lastStart(run).map(last -> new DueTime(run, seed).after(last));
    }

    /**
     * Answers what is due, and why the rest is not. To fire what is due is not to skip what is held: it stays due until
     * its start is recorded.
     *
     * @param runs what is to run; of runs with the same project, agent and role the first counts
     * @param now the time
     * @param obstacle what keeps a run from starting now, if anything: its agent is disabled, its backend busy, its last
     *     run not over; asked only for what is due otherwise
     * @return an answer for each run: what is due first, then what is held, then the rest, each by the time
     */
    public List<DueRun> due(List<ScheduledRun> runs, Instant now, Function<ScheduledRun, Optional<String>> obstacle) {
        Objects.requireNonNull(now, "now");
        return new DueSearch(this, now, Objects.requireNonNull(obstacle, "obstacle"))
                .search(Objects.requireNonNull(runs, "runs"));
    }

    /**
     * Answers the text of the file.
     *
     * @return the text, byte for byte what was read, but for the lines of runs that were started
     */
    public String render() {
        return text.render();
    }

    String seed() {
        return seed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentSchedule that && render().equals(that.render()) && seed.equals(that.seed);
    }

    @Override
    public int hashCode() {
        return render().hashCode();
    }

    /** Answers the number of runs. */
    @Override
    public String toString() {
        return "AgentSchedule[" + text.size() + " runs]";
    }
}
