package ai.disinto.testing.internal.server;

import ai.disinto.testing.internal.access.Authenticator;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.User;
import java.util.Locale;

/** Answers every request: the API, git, and nothing else. */
public final class Application {
    static final String API = "/api/v1";

    private final Instance instance;
    private final Authenticator authenticator;
    private final ApiDispatcher api;
    private final GitHttp git;

    public Application(Instance instance) {
        this.instance = instance;
        this.authenticator = new Authenticator(instance.line(), instance.store(), instance.clock());
        this.api = new ApiDispatcher(instance, Modules.routes());
        this.git = new GitHttp(instance, authenticator);
        Modules.ALL.forEach(module -> module.listen(instance));
    }

    /** Answers a request and writes it into the log. */
    public Answer answer(IncomingRequest request) {
        Caller[] caller = {Caller.ANONYMOUS};
        Answer answer;
        try {
            answer = route(request, caller);
        } catch (Refusal refusal) {
            answer = refusal.answer(instance.base() + "/api/swagger", wantsGerman(request));
        } catch (RuntimeException failure) {
            instance.troubles().failed(failure);
            answer = Refusal.internalError().answer(instance.base() + "/api/swagger", false);
        }
        instance.background().finishOutbound();
        User user = caller[0].user();
        instance.requests()
                .add(
                        request.method(),
                        request.path(),
                        request.query(),
                        user == null ? "" : user.name(),
                        answer.status());
        return answer;
    }

    private Answer route(IncomingRequest request, Caller[] caller) {
        if (request.path().startsWith(API + "/")) {
            caller[0] = authenticator.caller(request);
            admit(caller[0]);
            return api.answer(request, caller[0]);
        }
        return git.answer(request, caller).orElseGet(ApiDispatcher::pageNotFound);
    }

    /** What the API refuses to an account whatever it asks; source: {@code routers/api/shared/middleware.go}. */
    private void admit(Caller caller) {
        if (caller.isShutOut()) {
            throw Refusal.messageOnly(
                    403, "This account is prohibited from signing in, please contact your site administrator.");
        }
        if (caller.user() != null && caller.user().mustChangePassword()) {
            throw Refusal.messageOnly(
                    403, "You must change your password. Change it at: " + instance.base() + "/user/change_password");
        }
    }

    private static boolean wantsGerman(IncomingRequest request) {
        return request.header("Accept-Language").toLowerCase(Locale.ROOT).startsWith("de");
    }
}
