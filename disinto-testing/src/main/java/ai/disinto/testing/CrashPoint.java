package ai.disinto.testing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A moment at which a process died, or two one after the other, and what came of it. Immutable. */
public final class CrashPoint {
    private final List<Death> deaths;
    private final List<String> differences;

    /**
     * The end of a process.
     *
     * @param call the number of its last call, from 1
     * @param request method and path of that call, without query
     * @param processed whether the forge still did what the call asks for
     */
    public record Death(int call, String request, boolean processed) {
        /**
         * Makes the value.
         *
         * @param call the number of its last call, from 1
         * @param request method and path of that call, without query
         * @param processed whether the forge still did what the call asks for
         */
        public Death {
            Objects.requireNonNull(request, "request");
        }

        /** Answers when, and at which call. */
        @Override
        public String toString() {
            return (processed ? "after " : "before ") + "call " + call + ", " + request;
        }
    }

    CrashPoint(List<Death> deaths, List<String> differences) {
        this.deaths = List.copyOf(deaths);
        this.differences = List.copyOf(differences);
    }

    /** {@return where the process died: one entry, two with {@link CrashPoints#twice()}, none if it never came so far} */
    public List<Death> deaths() {
        return deaths;
    }

    /** {@return what was otherwise at the end: what is missing after a minus, what is too much after a plus; mostly nothing} */
    public List<String> differences() {
        return differences;
    }

    /** {@return whether everything was as after the run without trouble} */
    public boolean isEqual() {
        return differences.isEmpty();
    }

    /** Answers where the process died and what was otherwise. */
    @Override
    public String toString() {
        String where = deaths.isEmpty()
                ? "never, since the code made fewer calls"
                : deaths.stream().map(Death::toString).collect(Collectors.joining("; then "));
        return (isEqual() ? "equal    " : "DIFFERS  ")
                + where
                + differences.stream().map(line -> "\n             " + line).collect(Collectors.joining());
    }
}
