package ai.disinto.core.formula;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a formula says, flattened to one text for each key, so that two formulas can be compared. */
final class DriftFacts {
    private final Map<String, String> facts = new LinkedHashMap<>();

    private DriftFacts() {}

    /** The facts by keys such as {@code steps.review.needs}; steps are named by their ids, not by their places. */
    static Map<String, String> of(Formula formula) {
        DriftFacts facts = new DriftFacts();
        facts.put("name", formula.name());
        facts.put("description", formula.description().decoded());
        facts.put("version", Long.toString(formula.version()));
        formula.blastRadius().ifPresent(tier -> facts.put("blast_radius", tier.word()));
        facts.putSettings(formula.settings());
        facts.putList("context.files", formula.contextFiles());
        formula.graphReport().ifPresent(report -> facts.put("context.graph_report", report));
        formula.variables().forEach(facts::putVariable);
        facts.putList("steps", formula.steps().stream().map(Step::id).toList());
        formula.steps().forEach(step -> facts.putStep(step, formula.graph()));
        formula.otherKeys().forEach((key, value) -> facts.put(key, written(value)));
        return facts.facts;
    }

    private void putSettings(FormulaSettings settings) {
        settings.model().ifPresent(model -> put("model", model));
        settings.stackScript().ifPresent(script -> put("stack_script", script));
        settings.timeout().map(Duration::toMinutes).ifPresent(minutes -> put("timeout_minutes", minutes.toString()));
        putList("tools", settings.tools());
        putList("allowed_tools", settings.allowedTools());
        putList("disallowed_commands", settings.disallowedCommands());
        settings.project().forEach((key, text) -> put("project." + key, text));
    }

    private void putVariable(Variable variable) {
        String key = "vars." + variable.name();
        put(key + ".description", variable.description());
        put(key + ".required", Boolean.toString(variable.isRequired()));
        variable.defaultValue().ifPresent(value -> put(key + ".default", value));
    }

    /** A step that needs nothing and one that says nothing of needs differ: only the latter follows the one before. */
    private void putStep(Step step, StepGraph graph) {
        String key = "steps." + step.id();
        put(key + ".title", step.title().decoded());
        put(key + ".description", step.description().decoded());
        if (graph.declaresNeeds(step.id())) {
            put(key + ".needs", written(step.needs()));
        }
        step.script().ifPresent(script -> put(key + ".script", script));
    }

    private void putList(String key, List<?> values) {
        if (!values.isEmpty()) {
            put(key, written(values.stream().map(Object::toString).toList()));
        }
    }

    /** A value so that no two different ones look alike: strings in quotes, structures in brackets. */
    private static String written(Object value) {
        if (value instanceof String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DriftFacts::written).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> written(entry.getKey()) + " = " + written(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }

    private void put(String key, String value) {
        facts.put(key, value);
    }
}
