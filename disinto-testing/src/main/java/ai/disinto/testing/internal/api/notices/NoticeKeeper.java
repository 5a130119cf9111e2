package ai.disinto.testing.internal.api.notices;

import ai.disinto.testing.internal.events.CommentChanged;
import ai.disinto.testing.internal.events.EventBus;
import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.events.PullMerged;
import ai.disinto.testing.internal.events.PullSynchronized;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.events.ReviewRequested;
import ai.disinto.testing.internal.events.ReviewSubmitted;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Notification;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.ReviewState;
import ai.disinto.testing.internal.store.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives notice of what happens to issues: to who watches, takes part, is mentioned, assigned or asked for a review. */
public final class NoticeKeeper {
    private static final Set<String> FOR_ALL = Set.of("opened", "closed", "reopened");

    private final Instance instance;

    public NoticeKeeper(Instance instance) {
        this.instance = instance;
    }

    /** Starts to listen. */
    public void listen() {
        EventBus events = instance.events();
        events.subscribe(IssueChanged.class, this::issueChanged);
        events.subscribe(CommentChanged.class, this::commented);
        events.subscribe(ReviewSubmitted.class, this::reviewed);
        events.subscribe(ReviewRequested.class, this::reviewRequested);
        events.subscribe(PullMerged.class, event -> all(event.pull().issue(), event.actor(), ""));
        events.subscribe(PullSynchronized.class, event -> all(event.pull().issue(), event.actor(), ""));
        events.subscribe(RepositoryChanged.class, this::repositoryChanged);
    }

    private void issueChanged(IssueChanged event) {
        Issue issue = event.issue();
        String assignee = event.before().get("assignee");
        if (FOR_ALL.contains(event.action())) {
            all(issue, event.actor(), event.action().equals("opened") ? issue.body() : "");
        } else if (event.action().equals("assigned") && assignee != null) {
            instance.store().accounts().find(assignee).ifPresent(user -> one(issue, event.actor(), user));
        } else if (event.action().equals("deleted")) {
            instance.store().notifications().removeIf(notice -> notice.issue() == issue);
        }
    }

    private void commented(CommentChanged event) {
        if (event.action().equals("created")) {
            all(event.comment().issue(), event.actor(), event.comment().body());
        }
    }

    private void reviewed(ReviewSubmitted event) {
        if (event.review().state() != ReviewState.PENDING) {
            all(event.review().pull().issue(), event.actor(), event.review().body());
        }
    }

    private void reviewRequested(ReviewRequested event) {
        User reviewer = event.reviewer();
        if (reviewer != null && !event.removed()) {
            one(event.pull().issue(), event.actor(), reviewer);
        }
    }

    private void repositoryChanged(RepositoryChanged event) {
        if (event.action().equals("deleted")) {
            instance.store()
                    .notifications()
                    .removeIf(notice -> notice.issue().repository() == event.repository());
        }
    }

    private void one(Issue issue, User actor, User receiver) {
        if (receiver != actor) {
            instance.background().later(() -> give(issue, List.of(receiver)));
        }
    }

    private void all(Issue issue, User actor, String text) {
        instance.background().later(() -> {
            issue.repository().lock().lock();
            try {
                give(issue, receivers(issue, actor, text));
            } finally {
                issue.repository().lock().unlock();
            }
        });
    }

    /** A pull request in progress is no news to those who only watch the repository. */
    private List<User> receivers(Issue issue, User actor, String text) {
        Set<Long> ids = new LinkedHashSet<>();
        if (!issue.isPull() || !IssueRenderer.isDraft(issue)) {
            ids.addAll(issue.repository().watchers());
        }
        ids.add(issue.poster().id());
        issue.comments().stream()
                .filter(entry -> entry.isComment() || entry.type().equals("review"))
                .map(entry -> entry.poster())
                .filter(poster -> poster != null)
                .forEach(poster -> ids.add(poster.id()));
        issue.subscriptions().forEach((id, wanted) -> {
            boolean unused = wanted ? ids.add(id) : ids.remove(id);
        });
        Mentions.in(text).stream()
                .map(instance.store().accounts()::find)
                .flatMap(Optional::stream)
                .forEach(user -> ids.add(user.id()));
        ids.remove(actor.id());
        return ids.stream()
                .map(instance.store().accounts()::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private void give(Issue issue, List<User> receivers) {
        instance.store().lock().lock();
        try {
            receivers.stream()
                    .filter(user -> instance.access().of(user, issue.repository()).atLeast(Permission.READ))
                    .forEach(user -> give(issue, user));
        } finally {
            instance.store().lock().unlock();
        }
    }

    private void give(Issue issue, User user) {
        Optional<Notification> present = instance.store().notifications().stream()
                .filter(notice -> notice.user() == user && notice.issue() == issue)
                .findFirst();
        if (present.isEmpty()) {
            long id = instance.store().nextId(Notification.class);
            instance.store().notifications().add(new Notification(id, user, issue, instance.now()));
            return;
        }
        present.get().updated(instance.now());
        if (!present.get().pinned()) {
            present.get().unread(true);
        }
    }
}
