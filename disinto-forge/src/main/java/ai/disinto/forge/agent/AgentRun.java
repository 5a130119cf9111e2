package ai.disinto.forge.agent;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an agent's work ended. That it finished says that the agent ended well, not that its work is any good: what it left
 * in the folder decides that. Immutable; the methods that begin with {@code with} answer a changed copy.
 */
public final class AgentRun {
    /** The most characters of output that are kept, of its end. */
    public static final int LONGEST_OUTPUT = 32_768;

    private final Ending ending;
    private final OptionalInt exitCode;
    private final String output;
    private final Optional<String> session;
    private final Duration took;

    private AgentRun(Ending ending, OptionalInt exitCode, String output, Optional<String> session, Duration took) {
        this.ending = ending;
        this.exitCode = exitCode;
        this.output = output;
        this.session = session;
        this.took = took;
    }

    /** The ways in which an agent's work ends. */
    public enum Ending {
        /** It ended well. */
        FINISHED,
        /** It ended badly, or could not be started. */
        FAILED,
        /** It was ended since it took too long. */
        TIMED_OUT,
        /** Somebody else ended it, such as the system when memory ran out: it may end well another time. */
        INTERRUPTED
    }

    /**
     * Says that an agent ended well.
     *
     * @param output what it said, without secrets
     * @return the run
     */
    public static AgentRun finished(String output) {
        return of(Ending.FINISHED, output);
    }

    /**
     * Says that an agent ended badly.
     *
     * @param output what it said, without secrets
     * @return the run
     */
    public static AgentRun failed(String output) {
        return of(Ending.FAILED, output);
    }

    /**
     * Says how an agent ended.
     *
     * @param ending how it ended
     * @param output what it said, without secrets; of more than {@link #LONGEST_OUTPUT} characters the last are kept
     * @return the run
     */
    public static AgentRun of(Ending ending, String output) {
        return new AgentRun(
                Objects.requireNonNull(ending, "ending"),
                OptionalInt.empty(),
                tail(Objects.requireNonNull(output, "output")),
                Optional.empty(),
                Duration.ZERO);
    }

    /**
     * Answers the same with an exit code.
     *
     * @param code the exit code of the program
     * @return the changed copy
     */
    public AgentRun withExitCode(int code) {
        return new AgentRun(ending, OptionalInt.of(code), output, session, took);
    }

    /**
     * Answers the same with a session.
     *
     * @param id what {@link AgentTask.Builder#session(String)} takes
     * @return the changed copy
     * @throws IllegalArgumentException if it does not take that
     */
    public AgentRun withSession(String id) {
        if (!AgentTask.Builder.isSession(Objects.requireNonNull(id, "id"))) {
            throw new IllegalArgumentException("id must be that of a session, of letters, digits, dots, dashes and"
                    + " underscores, and begin with a letter or digit");
        }
        return new AgentRun(ending, exitCode, output, Optional.of(id), took);
    }

    /**
     * Answers the same with a duration.
     *
     * @param time how long it took
     * @return the changed copy
     * @throws IllegalArgumentException if the time is negative
     */
    public AgentRun withTook(Duration time) {
        if (Objects.requireNonNull(time, "time").isNegative()) {
            throw new IllegalArgumentException("time must not be negative, got " + time);
        }
        return new AgentRun(ending, exitCode, output, session, time);
    }

    /** {@return how it ended} */
    public Ending ending() {
        return ending;
    }

    /** {@return whether it ended well} */
    public boolean isFinished() {
        return ending == Ending.FINISHED;
    }

    /** {@return the exit code of the program; empty if it was ended, or is no program} */
    public OptionalInt exitCode() {
        return exitCode;
    }

    /** {@return the last {@link #LONGEST_OUTPUT} characters of what it said, without secrets} */
    public String output() {
        return output;
    }

    /** {@return the session that a later task may go on with, if the agent has any} */
    public Optional<String> session() {
        return session;
    }

    /** {@return how long it took} */
    public Duration took() {
        return took;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentRun that
                && ending == that.ending
                && exitCode.equals(that.exitCode)
                && output.equals(that.output)
                && session.equals(that.session)
                && took.equals(that.took);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ending, exitCode, output, session, took);
    }

    /** Answers how it ended, and no word of what the agent said. */
    @Override
    public String toString() {
        return ending + (exitCode.isPresent() ? " with " + exitCode.getAsInt() : "") + " after " + took;
    }

    private static String tail(String text) {
        int start = Math.max(0, text.length() - LONGEST_OUTPUT);
        boolean half = start > 0 && Character.isLowSurrogate(text.charAt(start));
        return text.substring(half ? start + 1 : start);
    }
}
