package ai.disinto.examples.agents;

import ai.disinto.factory.staff.StaffPlan;
import ai.disinto.factory.staff.StaffReport;
import ai.disinto.factory.staff.StaffStep;
import ai.disinto.factory.staff.Staffing;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a plan, applies it unless told not to, and shows what became of it. */
final class StaffPrinter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final StageChoices choices;
    private final PrintWriter out;

    StaffPrinter(StageChoices choices, PrintWriter out) {
        this.choices = choices;
        this.out = out;
    }

    void run(StaffPlan plan, Staffing staffing) {
        if (choices.json()) {
            out.println(choices.plansOnly() ? json(plan) : json(plan.apply()));
        } else if (choices.plansOnly()) {
            out.println(plan.toString().strip());
        } else {
            out.println(plan.apply().toString().strip());
            out.println("\n" + staffing.agents().table().strip());
        }
        out.flush();
    }

    private static String json(StaffPlan plan) {
        ObjectNode node = node(plan.agent(), plan.steps(), plan.notices());
        return text(node.put("applied", false).put("diff", plan.diff()));
    }

    private static String json(StaffReport report) {
        return text(node(report.agent(), report.steps(), report.notices()).put("applied", true));
    }

    private static ObjectNode node(String agent, List<StaffStep> steps, List<String> notices) {
        ObjectNode node = JSON.createObjectNode().put("agent", agent);
        ArrayNode all = node.putArray("steps");
        steps.forEach(step -> all.addObject()
                .put("kind", word(step.kind()))
                .put("subject", step.subject())
                .put("outcome", word(step.outcome()))
                .put("detail", step.detail()));
        ArrayNode told = node.putArray("notices");
        notices.forEach(told::add);
        return node;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(ObjectNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
