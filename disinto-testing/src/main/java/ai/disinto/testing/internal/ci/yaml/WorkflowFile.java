package ai.disinto.testing.internal.ci.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workflow file, read.
 *
 * @param name that of the file
 * @param clones whether the repository is checked out before the first step
 * @param rows one for each time that the workflow runs; empty maps without a matrix
 */
public record WorkflowFile(
        String name,
        boolean clones,
        When when,
        List<String> dependsOn,
        boolean runsAfterFailure,
        List<StepFile> steps,
        List<Map<String, String>> rows) {
    private static final int MOST_STEPS = 200;
    private static final Set<String> KNOWN = Set.of(
            "skip_clone",
            "clone",
            "when",
            "steps",
            "services",
            "depends_on",
            "runs_on",
            "matrix",
            "labels",
            "workspace",
            "variables",
            "concurrency");

    /**
     * Reads a file.
     *
     * @throws WorkflowException if it cannot be run
     */
    public static WorkflowFile parse(String name, String text) {
        YamlFields fields = YamlFields.of(BoundedYaml.load(unescaped(text)), "the file");
        for (String field : fields.all().keySet()) {
            if (!KNOWN.contains(field)) {
                throw new WorkflowException("\"" + shown(field) + "\" is no field of a workflow");
            }
        }
        List<StepFile> steps = StepFile.list(fields.raw("steps"));
        checkSteps(steps);
        return new WorkflowFile(
                name,
                !fields.flag("skip_clone"),
                When.of(fields.raw("when"), "when"),
                fields.texts("depends_on"),
                fields.texts("runs_on").contains("failure"),
                steps,
                Matrix.rows(fields.raw("matrix")));
    }

    /**
     * What the server does to the text before it reads it: of two dollar signs, and of a backslash before another or
     * before a slash, it takes the first away.
     */
    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.startsWith("$$", i) || text.startsWith("\\\\", i) || text.startsWith("\\/", i);
            i += escaped ? 1 : 0;
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    private static void checkSteps(List<StepFile> steps) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new WorkflowException("a workflow has from 1 to " + MOST_STEPS + " steps");
        }
        Set<String> names = new HashSet<>();
        for (StepFile step : steps) {
            if (!names.add(step.name())) {
                throw new WorkflowException("two steps are called \"" + shown(step.name()) + "\"");
            }
        }
        for (StepFile step : steps) {
            for (String other : step.dependsOn()) {
                if (!names.contains(other)) {
                    throw new WorkflowException(
                            "step \"" + shown(step.name()) + "\" depends on unknown step \"" + shown(other) + "\"");
                }
            }
        }
        if (Order.of(steps, StepFile::name, StepFile::dependsOn).size() < steps.size()) {
            throw new WorkflowException("steps depend on each other in a circle");
        }
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
