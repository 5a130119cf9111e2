package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.events.CommentChanged;
import ai.disinto.testing.internal.events.EventBus;
import ai.disinto.testing.internal.events.ForgeEvent;
import ai.disinto.testing.internal.events.HookTested;
import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.events.PullMerged;
import ai.disinto.testing.internal.events.PullSynchronized;
import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.events.ReleaseChanged;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.events.RepositoryForked;
import ai.disinto.testing.internal.events.ReviewRequested;
import ai.disinto.testing.internal.events.ReviewSubmitted;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.ReleaseRenderer;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.User;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Tells webhooks what happens. What they are told is written down at once, and sent after the answer. */
public final class Deliveries {
    private static final Set<String> BY_RIGHTS_OF_ACTOR =
            Set.of("assigned", "unassigned", "milestoned", "demilestoned");
    private static final Set<String> SILENT = Set.of("deleted");

    private final Instance instance;
    private final Outbox outbox;

    public Deliveries(Instance instance) {
        this.instance = instance;
        this.outbox = new Outbox(instance);
    }

    /** Starts to listen. */
    public void listen() {
        EventBus events = instance.events();
        events.subscribe(IssueChanged.class, this::issueChanged);
        events.subscribe(CommentChanged.class, this::commentChanged);
        events.subscribe(ReviewSubmitted.class, this::reviewed);
        events.subscribe(ReviewRequested.class, this::reviewRequested);
        events.subscribe(PullSynchronized.class, this::pullMoved);
        events.subscribe(PullMerged.class, this::pullMerged);
        events.subscribe(RefMoved.class, this::refMoved);
        events.subscribe(ReleaseChanged.class, this::releaseChanged);
        events.subscribe(RepositoryChanged.class, this::repositoryChanged);
        events.subscribe(RepositoryForked.class, this::forked);
        events.subscribe(HookTested.class, this::tested);
    }

    private void tested(HookTested event) {
        ObjectNode payload = new PushPayloads(event.repository(), payloads(event)).test(event.ref(), event.commit());
        outbox.send(event.hook(), "push", payload);
    }

    private Payloads payloads(ForgeEvent event) {
        return new Payloads(instance, event.repository(), event.actor());
    }

    private void issueChanged(IssueChanged event) {
        Map<String, String> before = event.before();
        boolean nothing = event.action().equals("edited") && before.containsKey("ref");
        if (SILENT.contains(event.action()) || nothing) {
            return;
        }
        Issue issue = event.issue();
        PullRequest pull = issue.pull();
        Payloads payloads = payloads(event);
        boolean ofActor = BY_RIGHTS_OF_ACTOR.contains(event.action());
        boolean ofOwner = pull != null && event.action().equals("label_updated");
        ObjectNode repository = ofOwner
                ? payloads.repository(Permission.OWNER)
                : payloads.repository(ofActor ? event.actor() : issue.poster());
        String base = before.get("base");
        Map<String, String> changes = base == null ? before : Map.of("ref", base);
        ObjectNode payload = pull == null
                ? payloads.issue(event.action(), issue, changes, repository)
                : payloads.pull(event.action(), pull, changes, repository);
        OlderCounts.apply(instance.line(), event.action(), payload);
        outbox.send(event.repository(), EventTypes.ofChange(event.action(), pull != null), payload);
    }

    private void commentChanged(CommentChanged event) {
        boolean pull = event.comment().issue().isPull();
        ObjectNode payload = payloads(event).comment(event.action(), event.comment(), event.before());
        outbox.send(event.repository(), pull ? "pull_request_comment" : "issue_comment", payload);
    }

    private void reviewed(ReviewSubmitted event) {
        Review review = event.review();
        String type = switch (review.state()) {
            case APPROVED -> "pull_request_review_approved";
            case REQUEST_CHANGES -> "pull_request_review_rejected";
            case COMMENT -> "pull_request_review_comment";
            default -> "";
        };
        if (!type.isEmpty()) {
            Payloads payloads = payloads(event);
            Permission ofAnybody = instance.access().of(Caller.ANONYMOUS, event.repository());
            ObjectNode payload = payloads.pull("reviewed", review.pull(), Map.of(), payloads.repository(ofAnybody));
            payload.set("requested_reviewer", payloads.sender());
            payload.set("review", Json.object().put("type", type).put("content", review.body()));
            outbox.send(event.repository(), type, payload);
        }
    }

    private void reviewRequested(ReviewRequested event) {
        User reviewer = event.reviewer();
        if (reviewer != null) {
            Payloads payloads = payloads(event);
            String action = event.removed() ? "review_request_removed" : "review_requested";
            ObjectNode payload = payloads.pull(action, event.pull(), Map.of(), payloads.repository(event.actor()));
            payload.set("requested_reviewer", payloads.anonymous(reviewer));
            outbox.send(event.repository(), "pull_request_review_request", payload);
        }
    }

    private void pullMoved(PullSynchronized event) {
        Payloads payloads = payloads(event);
        ObjectNode payload =
                payloads.pull("synchronized", event.pull(), Map.of(), payloads.repository(Permission.OWNER));
        outbox.send(event.repository(), "pull_request_sync", payload);
    }

    private void pullMerged(PullMerged event) {
        Payloads payloads = payloads(event);
        ObjectNode payload = payloads.pull("closed", event.pull(), Map.of(), payloads.repository(event.actor()));
        outbox.send(event.repository(), "pull_request", payload);
    }

    /** The server gets to branches a moment later, to tags at once. */
    private void refMoved(RefMoved event) {
        if (event.change().isTag()) {
            pushed(event);
        } else if (event.change().isBranch()) {
            instance.background().later(() -> {
                event.repository().lock().lock();
                try {
                    pushed(event);
                } finally {
                    event.repository().lock().unlock();
                }
            });
        }
    }

    private void pushed(RefMoved event) {
        RefChange change = event.change();
        Repository repository = event.repository();
        PushPayloads pushes = new PushPayloads(repository, payloads(event));
        if (change.creates() && change.isBranch()) {
            outbox.send(repository, "create", pushes.create(change));
        }
        if (change.isTag() || !change.deletes()) {
            outbox.send(repository, "push", pushes.push(change));
        }
        if (change.deletes()) {
            outbox.send(repository, "delete", pushes.delete(change));
        } else if (change.isTag()) {
            outbox.send(repository, "create", pushes.create(change));
        }
    }

    private void releaseChanged(ReleaseChanged event) {
        Payloads payloads = payloads(event);
        ObjectNode payload = Json.object().put("action", event.action());
        payload.set("release", new ReleaseRenderer(payloads.view()).release(event.release()));
        payload.set("repository", payloads.repository(event.actor()));
        payload.set("sender", payloads.sender());
        outbox.send(event.repository(), "release", payload);
    }

    private void repositoryChanged(RepositoryChanged event) {
        Payloads payloads = payloads(event);
        ObjectNode payload = Json.object().put("action", event.action());
        payload.set("repository", payloads.repository(Permission.OWNER));
        payload.set("organization", payloads.anonymous(event.repository().owner()));
        payload.set("sender", payloads.sender());
        outbox.send(event.repository(), "repository", payload);
    }

    private void forked(RepositoryForked event) {
        Payloads payloads = payloads(event);
        ObjectNode payload = Json.object();
        payload.set("forkee", payloads.repository(event.actor()));
        payload.set("repository", new RepositoryRenderer(payloads.view()).repository(event.fork()));
        payload.set("sender", payloads.sender());
        outbox.send(event.repository(), "fork", payload);
    }
}
