package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.LabelRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The labels on one issue or pull request. */
final class IssueLabels {
    private IssueLabels() {}

    static Answer list(Call call) {
        return Answer.ok(rendered(call, IssueFinder.issue(call)));
    }

    static Answer add(Call call) {
        Issue issue = IssueFinder.issue(call);
        List<Label> labels = wanted(call, issue);
        new LabelActions(call.instance()).add(issue, call.user(), labels);
        return Answer.ok(rendered(call, issue));
    }

    static Answer replace(Call call) {
        Issue issue = IssueFinder.issue(call);
        List<Label> labels = wanted(call, issue);
        new LabelActions(call.instance()).replace(issue, call.user(), labels);
        return Answer.ok(rendered(call, issue));
    }

    static Answer clear(Call call) {
        Issue issue = IssueFinder.issue(call);
        checkWriter(call);
        new LabelActions(call.instance()).clear(issue, call.user());
        return Answer.noContent();
    }

    /** By name first, then by id; on line 11 only by id. */
    static Answer remove(Call call) {
        Issue issue = IssueFinder.issue(call);
        checkWriter(call);
        String wanted = call.parameter("identifier");
        List<Label> known = new LabelActions(call.instance()).known(issue);
        Optional<Label> named = call.instance().line().atLeast(15)
                ? first(known, label -> label.name().equals(wanted))
                : Optional.empty();
        Label label = named.or(() ->
                        first(known, candidate -> String.valueOf(candidate.id()).equals(wanted)))
                .orElseThrow(() -> Refusal.invalid("label does not exist [label_id: 0]"));
        new LabelActions(call.instance()).remove(issue, call.user(), label);
        return Answer.noContent();
    }

    private static Optional<Label> first(List<Label> labels, Predicate<Label> condition) {
        return labels.stream().filter(condition).findFirst();
    }

    /** The labels that the call names, by ids or by names; those that do not exist are left out. */
    private static List<Label> wanted(Call call, Issue issue) {
        List<Long> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode value : values(call)) {
            if (value.isNumber()) {
                ids.add(value.longValue());
            } else if (value.isString()) {
                names.add(value.stringValue());
            } else {
                throw Refusal.of(400, "a label must be an integer or a string");
            }
        }
        if (!ids.isEmpty() && !names.isEmpty()) {
            throw Refusal.of(400, "labels should be an array of strings or integers");
        }
        if (!IssueFinder.mayWrite(call)) {
            throw call.instance().line().atLeast(15) ? IssueFinder.noWriter() : Refusal.page(403);
        }
        return new LabelActions(call.instance())
                .known(issue).stream()
                        .filter(label -> ids.contains(label.id()) || names.contains(label.name()))
                        .toList();
    }

    private static JsonNode values(Call call) {
        JsonNode labels = call.body().raw("labels");
        if (!labels.isNull() && !labels.isArray()) {
            throw Refusal.invalid(
                    "[]: json: cannot unmarshal into Go struct field IssueLabelsOption.labels of type []any");
        }
        return labels;
    }

    private static void checkWriter(Call call) {
        if (!IssueFinder.mayWrite(call)) {
            throw IssueFinder.noWriter();
        }
    }

    private static JsonNode rendered(Call call, Issue issue) {
        LabelRenderer renderer = new LabelRenderer(call.view());
        return Json.array(issue.labels(), label -> renderer.label(call.repository(), label));
    }
}
