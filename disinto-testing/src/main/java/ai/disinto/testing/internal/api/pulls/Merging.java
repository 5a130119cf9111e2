package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.MergeStyle;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.ScheduledMerge;
import ai.disinto.testing.internal.store.UnitSettings;

/** Merges pull requests, at once or when their checks succeed. */
final class Merging {
    private static final String BY_HAND = "manually-merged";

    private Merging() {}

    static Answer isMerged(Call call) {
        if (!PullFinder.pull(call).merged()) {
            throw Refusal.notFound();
        }
        return Answer.noContent();
    }

    static Answer cancel(Call call) {
        new ScheduledMerges(call.instance()).cancel(PullFinder.pull(call), call.user(), call.permission());
        return Answer.noContent();
    }

    static Answer merge(Call call) {
        Body body = call.body();
        String word = body.required("Do", "Do");
        if (!word.equals(BY_HAND) && MergeStyle.of(word).isEmpty()) {
            throw Refusal.invalid("[Do]: In");
        }
        PullRequest pull = PullFinder.namedPull(call);
        new MergeRules(call.instance()).check(pull, call.user(), call.permission(), attempt(body, word));
        if (word.equals(BY_HAND)) {
            return markMerged(call, pull);
        }
        MergeStyle style = MergeStyle.of(word).orElseThrow();
        String message = message(body, style, pull);
        if (body.isTrue("merge_when_checks_succeed")) {
            return schedule(call, pull, style, message);
        }
        checkAllowed(call, style.word(), isAllowed(style, call.repository().units()));
        Merge merge = new Merge(call.instance(), pull, call.user());
        merge.into(style, body.textOrEmpty("head_commit_id"), message);
        if (body.isTrue("delete_branch_after_merge")) {
            merge.removeBranch();
        }
        return Answer.empty(200);
    }

    private static MergeRules.Attempt attempt(Body body, String word) {
        if (word.equals(BY_HAND)) {
            return MergeRules.Attempt.BY_HAND;
        }
        if (body.isTrue("merge_when_checks_succeed")) {
            return MergeRules.Attempt.SCHEDULED;
        }
        return body.isTrue("force_merge") ? MergeRules.Attempt.FORCED : MergeRules.Attempt.NOW;
    }

    private static Answer markMerged(Call call, PullRequest pull) {
        checkAllowed(call, BY_HAND, call.repository().units().allowManualMerge());
        GitRepository git = call.repository().git();
        String commit = call.body().textOrEmpty("MergeCommitID");
        boolean contained = git.reader().commit(commit).isPresent()
                && git.branch(pull.baseBranch())
                        .filter(base -> git.merger().isAncestor(commit, base))
                        .isPresent();
        if (!contained) {
            throw Refusal.conflict("Wrong commit ID");
        }
        new Merge(call.instance(), pull, call.user()).byHand(commit);
        return Answer.empty(200);
    }

    private static void checkAllowed(Call call, String style, boolean allowed) {
        if (!allowed) {
            String words = call.instance().line() == Line.V11 ? " is not allowed an allowed" : " is not an allowed";
            throw Refusal.of(405, style + words + " merge style for this repository");
        }
    }

    private static boolean isAllowed(MergeStyle style, UnitSettings units) {
        return switch (style) {
            case MERGE -> units.allowMerge();
            case REBASE -> units.allowRebase();
            case REBASE_MERGE -> units.allowRebaseMerge();
            case SQUASH -> units.allowSquash();
            case FAST_FORWARD_ONLY -> units.allowFastForwardOnly();
        };
    }

    private static Answer schedule(Call call, PullRequest pull, MergeStyle style, String message) {
        boolean deleteBranch = call.body().isTrue("delete_branch_after_merge");
        ScheduledMerge merge = new ScheduledMerge(
                call.user(),
                style.word(),
                "",
                message,
                deleteBranch,
                call.instance().now());
        new ScheduledMerges(call.instance()).schedule(pull, merge);
        return Answer.empty(201);
    }

    private static String message(Body body, MergeStyle style, PullRequest pull) {
        String title = body.textOrEmpty("MergeTitleField").strip();
        String text = body.textOrEmpty("MergeMessageField").strip();
        String start = title.isEmpty() ? MergeMessages.title(style, pull) : title;
        return text.isEmpty() ? start : start + "\n\n" + text;
    }
}
