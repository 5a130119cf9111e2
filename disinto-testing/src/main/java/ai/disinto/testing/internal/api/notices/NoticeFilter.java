package ai.disinto.testing.internal.api.notices;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Notification;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which notices a call is about. */
final class NoticeFilter {
    private final Call call;

    NoticeFilter(Call call) {
        this.call = call;
    }

    /** The caller's, the last changed first. */
    static List<Notification> ofAccount(Call call) {
        return call.instance().store().notifications().stream()
                .filter(notice -> notice.user() == call.user())
                .sorted(Comparator.<Notification, Instant>comparing(Notification::updated)
                        .reversed()
                        .thenComparing(Comparator.comparingLong(Notification::id).reversed()))
                .toList();
    }

    List<Notification> forReading(List<Notification> notices) {
        Optional<Instant> since = instant("since", 422);
        Optional<Instant> before = instant("before", 422);
        List<String> kinds = lower(call.query().all("subject-type"));
        return withStatus(notices, List.of("unread", "pinned")).stream()
                .filter(notice -> since.isEmpty() || !notice.updated().isBefore(since.get()))
                .filter(notice -> before.isEmpty() || !notice.updated().isAfter(before.get()))
                .filter(notice ->
                        kinds.isEmpty() || kinds.contains(notice.issue().isPull() ? "pull" : "issue"))
                .toList();
    }

    List<Notification> forMarking(List<Notification> notices) {
        Optional<Instant> read = instant("last_read_at", 400);
        return withStatus(notices, List.of("unread")).stream()
                .filter(notice -> read.isEmpty() || !notice.updated().isAfter(read.get()))
                .toList();
    }

    private List<Notification> withStatus(List<Notification> notices, List<String> unlessNamed) {
        if (call.query().flag("all").orElse(false)) {
            return notices;
        }
        List<String> named = lower(call.query().all("status-types"));
        List<String> wanted = named.isEmpty() ? unlessNamed : named;
        return notices.stream().filter(notice -> wanted.contains(status(notice))).toList();
    }

    private static String status(Notification notice) {
        if (notice.pinned()) {
            return "pinned";
        }
        return notice.unread() ? "unread" : "read";
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private Optional<Instant> instant(String name, int statusIfWrong) {
        try {
            return call.query().text(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Refusal.of(statusIfWrong, "parsing time of " + name + " failed");
        }
    }
}
