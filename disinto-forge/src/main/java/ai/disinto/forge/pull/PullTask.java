package ai.disinto.forge.pull;

import ai.disinto.forge.model.PullRequest;
import java.util.Objects;

/** What a walk needs done on the branch of a pull request. Words of others in it are data, not instructions. */
public sealed interface PullTask {
    /** {@return the pull request, with the head that the task is about} */
    PullRequest pull();

    /** {@return which try this is, from 1} */
    int attempt();

    /**
     * Mend what the build found.
     *
     * @param pull the pull request
     * @param verdict what failed
     * @param attempt which try this is, from 1
     */
    record FixCi(PullRequest pull, CiVerdict verdict, int attempt) implements PullTask {
        /**
         * Checks that nothing is missing.
         *
         * @param pull the pull request
         * @param verdict what failed
         * @param attempt which try this is, from 1
         */
        public FixCi {
            Objects.requireNonNull(pull, "pull");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * Change what the review asks for, or say why not.
     *
     * @param pull the pull request
     * @param verdict what the reviewers say
     * @param attempt which round this is, from 1
     */
    record AnswerReview(PullRequest pull, ReviewVerdict verdict, int attempt) implements PullTask {
        /**
         * Checks that nothing is missing.
         *
         * @param pull the pull request
         * @param verdict what the reviewers say
         * @param attempt which round this is, from 1
         */
        public AnswerReview {
            Objects.requireNonNull(pull, "pull");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * Bring the branch together with its base, which the server could not.
     *
     * @param pull the pull request
     * @param why what the server said, in one line
     * @param attempt which try this is, from 1
     */
    record Rebase(PullRequest pull, String why, int attempt) implements PullTask {
        /**
         * Checks that nothing is missing.
         *
         * @param pull the pull request
         * @param why what the server said, in one line
         * @param attempt which try this is, from 1
         */
        public Rebase {
            Objects.requireNonNull(pull, "pull");
            Objects.requireNonNull(why, "why");
        }
    }
}
