package ai.disinto.testing.internal.api.protection;

import ai.disinto.testing.internal.access.Glob;
import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.events.ProtectionChanged;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.ProtectionRenderer;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Repository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rules that protect branches. */
final class Protections {
    private static final Comparator<BranchProtection> ORDER = Comparator.comparing(
                    (BranchProtection rule) -> Glob.isPattern(rule.ruleName()))
            .thenComparing(rule -> rule.ruleName());

    private Protections() {}

    static Answer list(Call call) {
        List<BranchProtection> rules =
                call.repository().protections().stream().sorted(ORDER).toList();
        return Answer.ok(Json.array(rules, new ProtectionRenderer()::rule));
    }

    static Answer get(Call call) {
        return Answer.ok(new ProtectionRenderer().rule(named(call)));
    }

    private static BranchProtection named(Call call) {
        return find(call.repository(), call.parameter("name")).orElseThrow(Refusal::notFound);
    }

    private static Optional<BranchProtection> find(Repository repository, String name) {
        return repository.protections().stream()
                .filter(rule -> rule.ruleName().equals(name))
                .findFirst();
    }

    static Answer create(Call call) {
        Repository repository = call.repository();
        String name = name(call.body());
        if (find(repository, name).isPresent()) {
            throw Refusal.forbidden("Branch protection already exist");
        }
        Instant now = call.instance().now();
        BranchProtection rule = new BranchProtection(
                call.instance().store().nextId(BranchProtection.class), repository, now, name, now);
        new RuleValues(call).apply(rule);
        repository.protections().add(rule);
        call.instance().events().publish(new ProtectionChanged(repository, call.user(), rule));
        return Answer.created(new ProtectionRenderer().rule(rule));
    }

    private static String name(Body body) {
        String name = body.text("rule_name").filter(text -> !text.isEmpty()).orElse(body.textOrEmpty("branch_name"));
        if (name.isEmpty()) {
            throw Refusal.of(400, "both rule_name and branch_name are empty");
        }
        return name;
    }

    static Answer edit(Call call) {
        BranchProtection rule = named(call);
        new RuleValues(call).apply(rule);
        rule.updated(call.instance().now());
        call.instance().events().publish(new ProtectionChanged(call.repository(), call.user(), rule));
        return Answer.ok(new ProtectionRenderer().rule(rule));
    }

    static Answer delete(Call call) {
        call.repository().protections().remove(named(call));
        return Answer.noContent();
    }
}
