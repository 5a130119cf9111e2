package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.render.LabelRenderer;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;
import java.util.Optional;

/** The labels of a repository. */
final class Labels {
    private Labels() {}

    static Answer list(Call call) {
        LabelRenderer renderer = new LabelRenderer(call.view());
        List<Label> labels = LabelValues.sorted(call, call.repository().labels());
        return Listing.of(call, labels).withoutLinks().answer(label -> renderer.label(call.repository(), label));
    }

    static Answer get(Call call) {
        Label label = LabelValues.find(call.repository().labels(), call.parameter("id"));
        return Answer.ok(new LabelRenderer(call.view()).label(call.repository(), label));
    }

    static Answer create(Call call) {
        Label label = LabelValues.create(call);
        call.repository().labels().add(label);
        return Answer.created(new LabelRenderer(call.view()).label(call.repository(), label));
    }

    static Answer edit(Call call) {
        Label label = LabelValues.find(call.repository().labels(), String.valueOf(call.number("id")));
        LabelValues.edit(label, call.body());
        return Answer.ok(new LabelRenderer(call.view()).label(call.repository(), label));
    }

    /** Removes a label from the repository, its issues and their timelines; one that is not there is removed too. */
    static Answer delete(Call call) {
        Repository repository = call.repository();
        Optional<Label> label = repository.labels().stream()
                .filter(candidate -> candidate.id() == call.number("id"))
                .findFirst();
        label.ifPresent(gone -> {
            repository.labels().remove(gone);
            forget(repository, gone);
        });
        return Answer.noContent();
    }

    private static void forget(Repository repository, Label label) {
        repository.issues().values().forEach(issue -> {
            issue.labels().remove(label);
            issue.comments().removeIf(entry -> entry.label() == label);
        });
    }
}
