package ai.disinto.vault;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ItemState;
import ai.disinto.vault.policy.Classification;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What came of asking for an action. The tier is what the trusted branch says now; it is decided again later. */
public sealed interface RequestOutcome {
    /**
     * Answers what was asked for.
     *
     * @return the action
     */
    ActionId action();

    /**
     * Answers the pull request that it is about.
     *
     * @return its number; empty if there is none
     */
    OptionalInt pullNumber();

    /**
     * Answers whether the text that was asked for is under way: it waits, is let in, or ran.
     *
     * @return whether there is nothing to do for the requester but to wait
     */
    boolean isAccepted();

    /**
     * Explains the outcome to a person.
     *
     * @return a sentence
     */
    String explain();

    /**
     * A request.
     *
     * @param pull the number of the pull request
     * @param branch its branch
     * @param classification how much it may break, and why
     */
    record Request(int pull, String branch, Classification classification) {
        /**
         * Checks that nothing is missing.
         *
         * @param pull the number of the pull request
         * @param branch its branch
         * @param classification how much it may break
         */
        public Request {
            Objects.requireNonNull(branch, "branch");
            Objects.requireNonNull(classification, "classification");
        }
    }

    /**
     * It is low, and the vault committed it to the trusted branch.
     *
     * @param classification how much it may break, and why
     */
    record Committed(Classification classification) implements RequestOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param classification how much it may break
         */
        public Committed {
            Objects.requireNonNull(classification, "classification");
        }

        @Override
        public ActionId action() {
            return classification.action();
        }

        @Override
        public OptionalInt pullNumber() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isAccepted() {
            return true;
        }

        @Override
        public String explain() {
            return action() + " is committed without a pull request: " + classification.explain();
        }
    }

    /** There is an open pull request for the text that was asked for. */
    sealed interface Open extends RequestOutcome {
        /**
         * Answers where it is asked for.
         *
         * @return the request
         */
        Request request();

        @Override
        default ActionId action() {
            return request().classification().action();
        }

        @Override
        default OptionalInt pullNumber() {
            return OptionalInt.of(request().pull());
        }

        @Override
        default boolean isAccepted() {
            return true;
        }
    }

    /**
     * There is a new pull request.
     *
     * @param request the request
     */
    record Created(Request request) implements Open {
        /**
         * Checks that nothing is missing.
         *
         * @param request the request
         */
        public Created {
            Objects.requireNonNull(request, "request");
        }

        @Override
        public String explain() {
            return action() + " is asked for in #" + request.pull() + ": "
                    + request.classification().explain();
        }
    }

    /**
     * There is a pull request of the requester with this very text already.
     *
     * @param request the request
     */
    record Found(Request request) implements Open {
        /**
         * Checks that nothing is missing.
         *
         * @param request the request
         */
        public Found {
            Objects.requireNonNull(request, "request");
        }

        @Override
        public String explain() {
            return action() + " was asked for in #" + request.pull() + " already: "
                    + request.classification().explain();
        }
    }

    /**
     * The pull request of the requester had another text, and has this one now. Approvals of the other are void.
     *
     * @param request the request
     */
    record Updated(Request request) implements Open {
        /**
         * Checks that nothing is missing.
         *
         * @param request the request
         */
        public Updated {
            Objects.requireNonNull(request, "request");
        }

        @Override
        public String explain() {
            return action() + " in #" + request.pull() + " has the new text; approvals of the one before are void: "
                    + request.classification().explain();
        }
    }

    /**
     * This very text is on a trusted branch already.
     *
     * @param action the action
     * @param state {@link ItemState#FIRED} if it ran, {@link ItemState#APPROVED} otherwise
     */
    record AlreadyApproved(ActionId action, ItemState state) implements RequestOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param action the action
         * @param state how far it is
         */
        public AlreadyApproved {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(state, "state");
        }

        @Override
        public OptionalInt pullNumber() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isAccepted() {
            return true;
        }

        @Override
        public String explain() {
            return action + " is " + state.word() + " already";
        }
    }

    /**
     * It was turned down before. To ask again, take another id.
     *
     * @param action the action
     * @param pullNumber the number of the pull request that was closed; empty if only a file in {@code vault/rejected}
     *     says so
     * @param reason what the last comment or the file says; foreign text
     */
    record RejectedBefore(ActionId action, OptionalInt pullNumber, String reason) implements RequestOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param action the action
         * @param pullNumber the number of the pull request
         * @param reason why
         */
        public RejectedBefore {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(pullNumber, "pullNumber");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean isAccepted() {
            return false;
        }

        @Override
        public String explain() {
            return action + " was turned down before" + (pullNumber.isPresent() ? " in #" + pullNumber.getAsInt() : "")
                    + ": " + reason;
        }
    }

    /**
     * The id belongs to something else: another requester's branch or pull request, or another text that is approved.
     * Nothing was changed.
     *
     * @param action the action
     * @param pullNumber the number of the pull request that has the id; empty if there is none
     * @param reason what has the id
     */
    record Taken(ActionId action, OptionalInt pullNumber, String reason) implements RequestOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param action the action
         * @param pullNumber the number of the pull request
         * @param reason what has the id
         */
        public Taken {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(pullNumber, "pullNumber");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean isAccepted() {
            return false;
        }

        @Override
        public String explain() {
            return action + " cannot be asked for: " + reason;
        }
    }

    /**
     * It has errors. Nothing was changed.
     *
     * @param action the action
     * @param diagnostics everything that is wrong with it, with its formula or with the policy
     */
    record Invalid(ActionId action, List<Diagnostic> diagnostics) implements RequestOutcome {
        /**
         * Copies the list.
         *
         * @param action the action
         * @param diagnostics what is wrong
         */
        public Invalid {
            Objects.requireNonNull(action, "action");
            diagnostics = List.copyOf(Objects.requireNonNull(diagnostics, "diagnostics"));
        }

        @Override
        public OptionalInt pullNumber() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isAccepted() {
            return false;
        }

        @Override
        public String explain() {
            return diagnostics.stream()
                    .map(Diagnostic::toString)
                    .collect(Collectors.joining("\n", action + " has errors:\n", ""));
        }
    }
}
