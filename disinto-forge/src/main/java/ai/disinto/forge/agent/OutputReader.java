package ai.disinto.forge.agent;

import java.util.Objects;
import java.util.Optional;

/**
 * Reads what a program says about itself in its output: which session it is, and its final result, after which it should
 * end within the grace of its runner. It is asked about whole lines of standard output, before they are redacted.
 */
@FunctionalInterface
public interface OutputReader {
    /**
     * Reads a line.
     *
     * @param line the line, without its end
     * @return what it says
     */
    Sign read(String line);

    /**
     * Answers a reader for programs that say nothing about themselves: their end is their result.
     *
     * @return the reader
     */
    static OutputReader plain() {
        return line -> Sign.NONE;
    }

    /**
     * Answers a reader for programs that write one JSON object a line. {@code session_id} is the session. An object whose
     * {@code type} is {@code result} is the final one, a bad one if {@code is_error} is true. Only a whole line that is
     * such an object counts, so that JSON which the program merely quotes ends nothing.
     *
     * @return the reader
     */
    static OutputReader jsonLines() {
        return JsonLines::read;
    }

    /**
     * What a line says.
     *
     * @param session the session; one that is no word of letters, digits, dots, dashes and underscores is ignored
     * @param result {@link AgentRun.Ending#FINISHED} or {@link AgentRun.Ending#FAILED} if it is the final result
     */
    record Sign(Optional<String> session, Optional<AgentRun.Ending> result) {
        /** It says nothing. */
        public static final Sign NONE = new Sign(Optional.empty(), Optional.empty());

        /**
         * Checks both.
         *
         * @param session the session
         * @param result the final result
         */
        public Sign {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(result, "result");
        }
    }
}
