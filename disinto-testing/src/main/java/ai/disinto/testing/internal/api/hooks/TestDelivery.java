package ai.disinto.testing.internal.api.hooks;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.events.HookTested;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.store.Hook;

/** Lets a webhook try itself: with a push that was none, whatever it subscribes to. */
final class TestDelivery {
    private TestDelivery() {}

    static Answer send(Call call, Hook hook) {
        String ref = call.query()
                .text("ref")
                .orElse("refs/heads/" + call.repository().defaultBranch());
        call.repository()
                .git()
                .resolveCommit(call.query().text("ref").orElse(call.repository().defaultBranch()))
                .ifPresent(commit -> call.instance()
                        .events()
                        .publish(new HookTested(call.repository(), call.user(), hook, ref, commit)));
        return Answer.noContent();
    }
}
