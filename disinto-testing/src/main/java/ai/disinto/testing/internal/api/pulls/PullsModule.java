package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.api.issues.IssueActions;
import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.events.ProtectionChanged;
import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.events.StatusReported;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;

/** Names the handlers of this package. */
public final class PullsModule implements ApiModule {
    private static final String REPOSITORY = " /repos/{owner}/{repo}";
    private static final String PULLS = REPOSITORY + "/pulls";
    private static final String PULL = PULLS + "/{index}";
    private static final String REVIEWS = PULL + "/reviews";
    private static final String REVIEW = REVIEWS + "/{id}";

    @Override
    public void register(Routes routes) {
        pulls(routes);
        merging(routes);
        reviews(routes);
        statuses(routes);
    }

    private static void pulls(Routes routes) {
        routes.on("GET" + PULLS, PullReading::list, Guards.HAS_PULLS);
        routes.onUnlocked(
                "POST" + PULLS, PullCreation::create, Guards.HAS_PULLS, Guards.SIGNED_IN, Guards.NOT_ARCHIVED);
        routes.on("GET" + PULLS + "/pinned", PullReading::pinned, Guards.HAS_PULLS);
        routes.on("GET" + PULLS + "/{base}/{head*}", PullReading::byBranches, Guards.HAS_PULLS);
        routes.on("GET" + PULL, PullReading::get, Guards.HAS_PULLS);
        routes.on("PATCH" + PULL, PullEditing::edit, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("GET" + PULL + ".{diffType}", PullContents::download, Guards.HAS_PULLS);
        routes.on("GET" + PULL + "/commits", PullContents::commits, Guards.HAS_PULLS);
        routes.on("GET" + PULL + "/files", PullContents::files, Guards.HAS_PULLS);
    }

    private static void merging(Routes routes) {
        routes.on("GET" + PULL + "/merge", Merging::isMerged, Guards.HAS_PULLS);
        routes.on("POST" + PULL + "/merge", Merging::merge, Guards.HAS_PULLS, Guards.SIGNED_IN, Guards.NOT_ARCHIVED);
        routes.on("DELETE" + PULL + "/merge", Merging::cancel, Guards.HAS_PULLS, Guards.SIGNED_IN, Guards.NOT_ARCHIVED);
        routes.on("POST" + PULL + "/update", PullUpdating::update, Guards.HAS_PULLS, Guards.SIGNED_IN);
    }

    private static void reviews(Routes routes) {
        routes.on("POST" + PULL + "/requested_reviewers", ReviewRequests::ask, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on(
                "DELETE" + PULL + "/requested_reviewers", ReviewRequests::withdraw, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("GET" + REVIEWS, Reviews::list, Guards.HAS_PULLS);
        routes.on("POST" + REVIEWS, ReviewSubmission::create, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("GET" + REVIEW, Reviews::get, Guards.HAS_PULLS);
        routes.on("POST" + REVIEW, ReviewSubmission::submitDraft, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("DELETE" + REVIEW, Reviews::delete, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("POST" + REVIEW + "/dismissals", ReviewDismissals::dismiss, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("POST" + REVIEW + "/undismissals", ReviewDismissals::undo, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("GET" + REVIEW + "/comments", Reviews::comments, Guards.HAS_PULLS);
        routes.on("POST" + REVIEW + "/comments", ReviewComments::create, Guards.HAS_PULLS, Guards.SIGNED_IN);
        routes.on("GET" + REVIEW + "/comments/{comment}", Reviews::comment, Guards.HAS_PULLS);
        routes.on(
                "DELETE" + REVIEW + "/comments/{comment}", Reviews::deleteComment, Guards.HAS_PULLS, Guards.SIGNED_IN);
    }

    private static void statuses(Routes routes) {
        routes.on("GET" + REPOSITORY + "/statuses/{sha}", Statuses::listOfCommit);
        routes.on(
                "POST" + REPOSITORY + "/statuses/{sha}", Statuses::create, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("GET" + REPOSITORY + "/commits/{ref}/status", Statuses::combined);
        routes.on("GET" + REPOSITORY + "/commits/{ref}/statuses", Statuses::listOfReference);
        routes.on("GET" + REPOSITORY + "/commits/{sha}/pull", PullReading::ofCommit);
    }

    @Override
    public void listen(Instance instance) {
        instance.pushTakers().add(new ReviewPushes(instance));
        ScheduledMerges scheduled = new ScheduledMerges(instance);
        instance.events().subscribe(RefMoved.class, new PushFollowUp(instance)::moved);
        instance.events().subscribe(ProtectionChanged.class, event -> recheck(instance, event));
        instance.events().subscribe(RepositoryChanged.class, event -> forget(instance, event));
        instance.events().subscribe(StatusReported.class, event -> {
            if (event.status().state().equals(CommitStates.SUCCESS)) {
                scheduled.reconsider(event.repository(), event.status().sha());
            }
        });
        instance.events().subscribe(IssueChanged.class, event -> {
            PullRequest pull = event.issue().pull();
            if (pull != null && event.before().containsKey("title")) {
                scheduled.reconsider(pull);
            }
        });
    }

    private static void recheck(Instance instance, ProtectionChanged event) {
        PullFinder.open(event.repository()).stream()
                .filter(pull -> BranchRules.matches(event.rule(), pull.baseBranch()))
                .forEach(new MergeabilityCheck(instance)::again);
    }

    /** Pull requests of a repository that is gone are closed where they were opened. */
    private static void forget(Instance instance, RepositoryChanged event) {
        Repository gone = event.repository();
        Repository origin = gone.forkOf();
        if (!event.action().equals("deleted") || origin == null) {
            return;
        }
        Locked.run(
                origin,
                () -> PullFinder.all(origin).stream()
                        .filter(pull -> pull.headRepository() == gone)
                        .forEach(pull -> {
                            if (PullFinder.isOpen(pull)) {
                                new IssueActions(instance).close(pull.issue(), event.actor(), true);
                            }
                            pull.headRepository(null);
                        }));
    }
}
