package ai.disinto.vault.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What starts containers and ends them. It may be called by several threads at once. */
public interface ContainerEngine {
    /**
     * Starts a container and waits for its end. That the call ends says nothing certain about the container; {@link
     * #state} does.
     *
     * @param command what to start
     * @param limit how long to wait
     * @param output what gets the output of the container, and what the engine says, as {@link ActionOrder#output} does
     * @return the exit code that the engine passed on; 125 if the engine itself failed; empty if the time was over, and
     *     the container may be running still
     * @throws InterruptedException if the thread was interrupted; the container may be running still
     */
    OptionalInt run(ContainerCommand command, Duration limit, Consumer<String> output) throws InterruptedException;

    /**
     * Looks at a container.
     *
     * @param container its name
     * @return its state, {@link Phase#UNKNOWN} if the engine cannot be asked
     * @throws InterruptedException if the thread was interrupted
     */
    State state(String container) throws InterruptedException;

    /**
     * Ends a container at once. One that does not run is left as it is.
     *
     * @param container its name
     * @throws InterruptedException if the thread was interrupted
     */
    void kill(String container) throws InterruptedException;

    /**
     * Removes a container that has ended, if there is one.
     *
     * @param container its name
     * @throws InterruptedException if the thread was interrupted
     */
    void remove(String container) throws InterruptedException;

    /**
     * Makes an engine that calls {@code docker}, or a program with the same commands. The program gets the variables
     * that say where the engine is ({@code DOCKER_HOST}, {@code DOCKER_CONTEXT}, …), {@code HOME} and {@code PATH}, and
     * nothing else of the environment.
     *
     * @param program an absolute path, such as {@code /usr/bin/docker}
     * @return the engine
     * @throws IllegalArgumentException if the path is not absolute
     */
    static ContainerEngine docker(Path program) {
        return new DockerEngine(Mounts.absolute("program", program));
    }

    /** How far a container has come. */
    enum Phase {
        /** There is none. */
        ABSENT,
        /** It has not started. */
        CREATED,
        /** It runs, or has been paused while it ran. */
        RUNNING,
        /** It ran and has ended. */
        EXITED,
        /** The engine could not say. */
        UNKNOWN
    }

    /**
     * What an engine says about a container.
     *
     * @param phase how far it has come
     * @param exitCode its exit code, of meaning for {@link Phase#EXITED} only
     */
    record State(Phase phase, int exitCode) {
        /**
         * Checks the phase.
         *
         * @param phase how far it has come
         * @param exitCode its exit code
         */
        public State {
            Objects.requireNonNull(phase, "phase");
        }

        /**
         * Makes a state without an exit code.
         *
         * @param phase how far it has come
         * @return the state
         */
        public static State of(Phase phase) {
            return new State(phase, 0);
        }
    }
}
