package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.git.MergeStyle;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;

/** What a merge says where its caller says nothing. */
final class MergeMessages {
    private MergeMessages() {}

    static String title(MergeStyle style, PullRequest pull) {
        String title = pull.issue().title();
        if (style == MergeStyle.SQUASH) {
            return title + " (#" + pull.number() + ")";
        }
        return "Merge pull request '" + title + "' (#" + pull.number() + ") from " + source(pull) + " into "
                + pull.baseBranch();
    }

    private static String source(PullRequest pull) {
        Repository head = pull.headRepository();
        if (head == null) {
            return "<deleted>:" + pull.headBranch();
        }
        return head == pull.baseRepository() ? pull.headBranch() : head.fullName() + ":" + pull.headBranch();
    }
}
