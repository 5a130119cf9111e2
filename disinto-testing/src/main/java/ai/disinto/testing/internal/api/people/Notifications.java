package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Notification;
import ai.disinto.testing.internal.store.Repository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What happened to issues and pull requests that concern the caller. */
final class Notifications {
    private static final String READ = "read";
    private static final String UNREAD = "unread";
    private static final String PINNED = "pinned";

    private Notifications() {}

    static Answer list(Call call) {
        return listed(call, repository -> true);
    }

    static Answer ofRepository(Call call) {
        return listed(call, repository -> repository == call.repository());
    }

    private static Answer listed(Call call, Predicate<Repository> condition) {
        List<String> types = call.query().all("subject-type").stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .toList();
        Optional<Instant> since = time(call, "since", 422);
        Optional<Instant> before = time(call, "before", 422);
        List<Notification> found = wanted(call, condition, List.of(UNREAD, PINNED)).stream()
                .filter(notification -> types.isEmpty()
                        || types.contains(type(notification.issue()).toLowerCase(Locale.ROOT)))
                .filter(notification ->
                        since.isEmpty() || !notification.updated().isBefore(since.get()))
                .filter(notification ->
                        before.isEmpty() || !notification.updated().isAfter(before.get()))
                .sorted(Comparator.<Notification, Instant>comparing(Notification::updated)
                        .thenComparingLong(Notification::id)
                        .reversed())
                .toList();
        return Listing.of(call, found).withoutLinks().answer(notification -> rendered(call, notification));
    }

    private static List<Notification> wanted(Call call, Predicate<Repository> condition, List<String> unlessNamed) {
        boolean all = call.query().flag("all").orElse(false);
        List<String> named = call.query().all("status-types");
        List<String> states = named.isEmpty() ? unlessNamed : named;
        return call.instance().store().notifications().stream()
                .filter(notification -> notification.user() == call.user())
                .filter(notification -> condition.test(notification.issue().repository()))
                .filter(notification -> all || states.contains(state(notification)))
                .toList();
    }

    private static String state(Notification notification) {
        if (notification.pinned()) {
            return PINNED;
        }
        return notification.unread() ? UNREAD : READ;
    }

    static Answer available(Call call) {
        long unread = call.instance().store().notifications().stream()
                .filter(notification -> notification.user() == call.user())
                .filter(notification -> state(notification).equals(UNREAD))
                .count();
        return Answer.ok(Json.object().put("new", unread));
    }

    static Answer read(Call call) {
        return read(call, repository -> true);
    }

    static Answer readOfRepository(Call call) {
        return read(call, repository -> repository == call.repository());
    }

    private static Answer read(Call call, Predicate<Repository> condition) {
        Optional<Instant> until = time(call, "last_read_at", 400);
        List<Notification> found = wanted(call, condition, List.of(UNREAD)).stream()
                .filter(notification ->
                        until.isEmpty() || !notification.updated().isAfter(until.get()))
                .toList();
        found.forEach(notification -> mark(call, notification));
        return Answer.json(205, Json.array(found, notification -> rendered(call, notification)));
    }

    private static void mark(Call call, Notification notification) {
        String state = call.query().text("to-status").orElse(READ);
        notification.pinned(state.equals(PINNED));
        notification.unread(state.equals(UNREAD));
        notification.updated(call.instance().now());
    }

    static Answer thread(Call call) {
        return Answer.ok(rendered(call, find(call)));
    }

    static Answer readThread(Call call) {
        Notification notification = find(call);
        mark(call, notification);
        return Answer.json(205, rendered(call, notification));
    }

    private static Notification find(Call call) {
        Notification found = call.instance().store().notifications().stream()
                .filter(notification -> notification.id() == call.number("id"))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "notification does not exist"));
        if (found.user() != call.user() && !call.caller().isSiteAdmin()) {
            throw Refusal.forbidden("only user itself and admin are allowed to read/change this thread " + found.id());
        }
        return found;
    }

    private static Optional<Instant> time(Call call, String parameter, int status) {
        return call.query().text(parameter).map(text -> {
            try {
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException e) {
                throw Refusal.of(status, "parsing time \"" + text + "\": cannot parse");
            }
        });
    }

    private static String type(Issue issue) {
        return issue.isPull() ? "Pull" : "Issue";
    }

    private static ObjectNode rendered(Call call, Notification notification) {
        return Locked.in(
                notification.issue().repository(), () -> new NotificationRenderer(call.view()).thread(notification));
    }
}
