package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.issues.LabelValues;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.render.LabelRenderer;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The labels of an organisation, which the issues of all its repositories can carry. */
final class OrganizationLabels {
    private OrganizationLabels() {}

    static Answer list(Call call) {
        List<Label> labels = LabelValues.sorted(call, labels(call));
        return Listing.of(call, labels).withoutLinks().answer(label -> rendered(call, label));
    }

    static Answer get(Call call) {
        return Answer.ok(rendered(call, LabelValues.find(labels(call), call.parameter("id"))));
    }

    static Answer create(Call call) {
        Label label = LabelValues.create(call);
        label.organization(call.organization("org"));
        label.archived(false);
        labels(call).add(label);
        return Answer.created(rendered(call, label));
    }

    static Answer edit(Call call) {
        Label label = LabelValues.find(labels(call), String.valueOf(call.number("id")));
        LabelValues.edit(label, call.body());
        return Answer.ok(rendered(call, label));
    }

    /** Runs without a lock, and takes one repository's after another. */
    static Answer delete(Call call) {
        User organization = call.organization("org");
        List<Label> gone = labels(call).stream()
                .filter(label -> label.id() == call.number("id"))
                .toList();
        labels(call).removeAll(gone);
        call.instance().store().repositories().of(organization).forEach(repository -> forget(repository, gone));
        return Answer.noContent();
    }

    private static void forget(Repository repository, List<Label> gone) {
        repository.lock().lock();
        try {
            repository.issues().values().forEach(issue -> {
                issue.labels().removeAll(gone);
                issue.comments().removeIf(entry -> gone.contains(entry.label()));
            });
        } finally {
            repository.lock().unlock();
        }
    }

    private static List<Label> labels(Call call) {
        return call.instance().store().labelsOf(call.organization("org"));
    }

    private static ObjectNode rendered(Call call, Label label) {
        return new LabelRenderer(call.view()).label(call.organization("org"), label);
    }
}
