package ai.disinto.testing.internal.faults;

import ai.disinto.testing.internal.http.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What happens instead of the answer.
 *
 * @param processes whether the forge does what it is asked for all the same
 * @param answer what is sent instead of the forge's answer, if anything is
 */
public record Fault(Kind kind, boolean processes, @Nullable Answer answer) {
    /** How an answer is sent, or not. */
    public enum Kind {
        /** As it should be, though it may be another one. */
        ANSWER,
        /** The connection ends without an answer. */
        DROP,
        /** No answer, and the connection stays open. */
        STALL,
        /** Byte by byte, with a pause before each. */
        TRICKLE,
        /** The connection ends in the middle of the body. */
        CUT,
        /** The body goes on for ever. */
        ENDLESS
    }

    public static Fault drop(boolean processes) {
        return new Fault(Kind.DROP, processes, null);
    }

    public static Fault answer(Answer answer) {
        return new Fault(Kind.ANSWER, false, answer);
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, true, null);
    }
}
