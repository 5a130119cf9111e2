package ai.disinto.testing;

import ai.disinto.testing.internal.faults.Fault;
import ai.disinto.testing.internal.faults.FaultRule;
import ai.disinto.testing.internal.faults.FaultRules;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import java.time.Duration;
import java.util.Objects;

/**
 * Faults on demand, by rule: {@code forge.faults().on("POST", "/repos/*}{@code /*}{@code /issues").dropAfterProcessing().once()}.
 * Of several rules for a request the oldest that still has something to do decides. Safe for use by many threads.
 */
public final class Faults {
    private final FaultRules rules;

    Faults(FaultRules rules) {
        this.rules = rules;
    }

    /**
     * Begins a rule for some requests.
     *
     * @param method the method, or a star for any
     * @param path the path below the API, or from the root of the server; a star stands for one part of the path, two
     *     stars for any number of parts
     * @return what can happen to these requests
     */
    public Trigger on(String method, String path) {
        return new Trigger(Objects.requireNonNull(method, "method"), Objects.requireNonNull(path, "path"));
    }

    /** Forgets all rules: from now on nothing goes wrong. Answers that are being sent stay as they are. */
    public void clear() {
        rules.clear();
    }

    /** Some requests, to which something is to happen. */
    public final class Trigger {
        private final String method;
        private final String path;

        private Trigger(String method, String path) {
            this.method = method;
            this.path = path;
        }

        /**
         * The connection ends before the forge does anything.
         *
         * @return how often
         */
        public Times dropBeforeProcessing() {
            return times(Fault.drop(false));
        }

        /**
         * The forge does what it is asked for, and the connection ends without an answer.
         *
         * @return how often
         */
        public Times dropAfterProcessing() {
            return times(Fault.drop(true));
        }

        /**
         * The forge does nothing and answers with a status.
         *
         * @param status from 200 to 599
         * @return how often
         */
        public Times answer(int status) {
            return times(Fault.answer(refusal(status)));
        }

        /**
         * The forge does nothing and answers with a status and the header {@code Retry-After}.
         *
         * @param status from 200 to 599
         * @param retryAfter sent in whole seconds
         * @return how often
         */
        public Times answer(int status, Duration retryAfter) {
            long seconds = Objects.requireNonNull(retryAfter, "retryAfter").toSeconds();
            return times(Fault.answer(refusal(status).with("Retry-After", String.valueOf(seconds))));
        }

        /**
         * The forge does what it is asked for and never answers; the connection stays open until the forge closes.
         *
         * @return how often
         */
        public Times stall() {
            return times(Fault.of(Fault.Kind.STALL));
        }

        /**
         * The forge does what it is asked for, and the body of its answer comes byte by byte, about twenty in a second.
         *
         * @return how often
         */
        public Times trickle() {
            return times(Fault.of(Fault.Kind.TRICKLE));
        }

        /**
         * The forge does what it is asked for, and the connection ends in the middle of the body of its answer.
         *
         * @return how often
         */
        public Times cut() {
            return times(Fault.of(Fault.Kind.CUT));
        }

        /**
         * The forge does what it is asked for, and the body of its answer never ends.
         *
         * @return how often
         */
        public Times endlessBody() {
            return times(Fault.of(Fault.Kind.ENDLESS));
        }

        private Times times(Fault fault) {
            return new Times(method, path, fault);
        }

        private static Answer refusal(int status) {
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("a status is from 200 to 599, not " + status);
            }
            return Answer.json(status, Json.object().put("message", "a fault on demand"));
        }
    }

    /** What is to happen; how often is to be said. */
    public final class Times {
        private final String method;
        private final String path;
        private final Fault fault;

        private Times(String method, String path, Fault fault) {
            this.method = method;
            this.path = path;
            this.fault = fault;
        }

        /** To the next such request only. */
        public void once() {
            times(1);
        }

        /**
         * To the next such requests.
         *
         * @param count how many, at least one
         */
        public void times(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("a fault happens at least once, not " + count + " times");
            }
            rules.add(new FaultRule(method, path, fault, count));
        }

        /** To every such request, until {@link Faults#clear}. */
        public void always() {
            rules.add(new FaultRule(method, path, fault, Long.MAX_VALUE));
        }
    }
}
