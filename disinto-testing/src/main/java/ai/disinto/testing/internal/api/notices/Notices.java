package ai.disinto.testing.internal.api.notices;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.NotificationRenderer;
import ai.disinto.testing.internal.store.Notification;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;

/** Reads notices and marks them. */
public final class Notices {
    private static final int RESET_CONTENT = 205;

    private Notices() {}

    /** Names the handlers. */
    public static void register(Routes routes) {
        routes.on("GET /notifications", call -> list(call, NoticeFilter.ofAccount(call)), Guards.SIGNED_IN);
        routes.on("PUT /notifications", call -> mark(call, NoticeFilter.ofAccount(call)), Guards.SIGNED_IN);
        routes.on("GET /notifications/new", Notices::count, Guards.SIGNED_IN);
        routes.on("GET /notifications/threads/{id}", Notices::get, Guards.SIGNED_IN);
        routes.on("PATCH /notifications/threads/{id}", Notices::markOne, Guards.SIGNED_IN);
        String place = " /repos/{owner}/{repo}/notifications";
        routes.on("GET" + place, call -> list(call, ofRepository(call)), Guards.SIGNED_IN);
        routes.on("PUT" + place, call -> mark(call, ofRepository(call)), Guards.SIGNED_IN);
    }

    private static List<Notification> ofRepository(Call call) {
        Repository repository = call.repository();
        return NoticeFilter.ofAccount(call).stream()
                .filter(notice -> notice.issue().repository() == repository)
                .toList();
    }

    private static Answer list(Call call, List<Notification> notices) {
        return Listing.of(call, new NoticeFilter(call).forReading(notices))
                .withoutLinks()
                .answer(new NotificationRenderer(call.view())::notification);
    }

    private static Answer mark(Call call, List<Notification> notices) {
        List<Notification> chosen = new NoticeFilter(call).forMarking(notices);
        chosen.forEach(notice -> mark(call, notice));
        return Answer.json(RESET_CONTENT, Json.array(chosen, new NotificationRenderer(call.view())::notification));
    }

    private static void mark(Call call, Notification notice) {
        String status = call.query().text("to-status").orElse("read");
        notice.pinned(status.equals("pinned"));
        notice.unread(status.equals("unread"));
        notice.updated(call.instance().now());
    }

    private static Answer count(Call call) {
        long unread = NoticeFilter.ofAccount(call).stream()
                .filter(Notification::unread)
                .count();
        return Answer.ok(Json.object().put("new", unread));
    }

    private static Answer get(Call call) {
        return Answer.ok(new NotificationRenderer(call.view()).notification(named(call)));
    }

    private static Answer markOne(Call call) {
        Notification notice = named(call);
        mark(call, notice);
        return Answer.json(RESET_CONTENT, new NotificationRenderer(call.view()).notification(notice));
    }

    private static Notification named(Call call) {
        long id = call.number("id");
        Notification notice = call.instance().store().notifications().stream()
                .filter(candidate -> candidate.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "notification does not exist [id: " + id + "]"));
        if (notice.user() != call.user() && !call.caller().isSiteAdmin()) {
            throw Refusal.forbidden("only user itself and admin are allowed to read/change this thread " + id);
        }
        return notice;
    }
}
