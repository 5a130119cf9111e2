package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.events.CommentChanged;
import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.events.PullMerged;
import ai.disinto.testing.internal.events.ReviewRequested;
import ai.disinto.testing.internal.events.ReviewSubmitted;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Notification;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.User;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells people, a moment later, what happened to issues and pull requests that concern them. */
final class NotificationSender {
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@/])@([A-Za-z0-9](?:[\\w.-]*\\w)?)");
    private static final Set<String> FOR_EVERYBODY = Set.of("opened", "closed", "reopened");

    private final Instance instance;

    NotificationSender(Instance instance) {
        this.instance = instance;
    }

    void listen() {
        instance.events().subscribe(IssueChanged.class, this::changed);
        instance.events().subscribe(CommentChanged.class, event -> {
            if (event.action().equals("created")) {
                spread(event.comment().issue(), event.actor(), event.comment().body());
            }
        });
        instance.events()
                .subscribe(PullMerged.class, event -> spread(event.pull().issue(), event.actor(), ""));
        instance.events()
                .subscribe(
                        ReviewSubmitted.class,
                        event -> spread(event.review().pull().issue(), event.actor(), ""));
        instance.events().subscribe(ReviewRequested.class, event -> {
            User reviewer = event.reviewer();
            if (reviewer != null && !event.removed()) {
                tell(event.pull().issue(), event.actor(), Set.of(reviewer.id()));
            }
        });
    }

    private void changed(IssueChanged event) {
        if (FOR_EVERYBODY.contains(event.action())) {
            boolean opened = event.action().equals("opened");
            spread(event.issue(), event.actor(), opened ? event.issue().body() : "");
        }
        if (event.action().equals("assigned")) {
            Optional.ofNullable(event.before().get("assignee"))
                    .flatMap(instance.store().accounts()::find)
                    .ifPresent(user -> tell(event.issue(), event.actor(), Set.of(user.id())));
        }
    }

    /** To those who watch, take part or are mentioned. */
    private void spread(Issue issue, User actor, String text) {
        Set<Long> people = new LinkedHashSet<>(issue.repository().watchers());
        people.add(issue.poster().id());
        issue.comments().stream()
                .filter(entry -> entry.isComment() && entry.poster() != null)
                .forEach(entry -> Optional.ofNullable(entry.poster()).ifPresent(user -> people.add(user.id())));
        issue.subscriptions().forEach((user, wanted) -> {
            if (wanted) {
                people.add(user);
            } else {
                people.remove(user);
            }
        });
        Matcher mentions = MENTION.matcher(text);
        while (mentions.find()) {
            instance.store().accounts().find(mentions.group(1)).ifPresent(user -> people.add(user.id()));
        }
        tell(issue, actor, people);
    }

    private void tell(Issue issue, User actor, Set<Long> people) {
        instance.background()
                .later(() -> Locked.in(issue.repository(), () -> {
                    people.stream()
                            .map(instance.store().accounts()::find)
                            .flatMap(Optional::stream)
                            .filter(user -> user != actor && !user.organization())
                            .filter(user -> instance.access()
                                    .of(user, issue.repository())
                                    .atLeast(Permission.READ))
                            .forEach(user -> store(user, issue));
                    return people;
                }));
    }

    private void store(User user, Issue issue) {
        instance.store().lock().lock();
        try {
            for (Notification notification : instance.store().notifications()) {
                if (notification.user() == user && notification.issue() == issue) {
                    notification.unread(true);
                    notification.updated(instance.now());
                    return;
                }
            }
            long id = instance.store().nextId(Notification.class);
            instance.store().notifications().add(new Notification(id, user, issue, instance.now()));
        } finally {
            instance.store().lock().unlock();
        }
    }
}
