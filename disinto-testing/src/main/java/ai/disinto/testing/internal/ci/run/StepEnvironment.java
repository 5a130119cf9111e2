package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiSecretEntry;
import ai.disinto.testing.internal.ci.model.CiStep;
import ai.disinto.testing.internal.ci.yaml.StepFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of steps; keeps secrets out of logs. */
final class StepEnvironment {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,199}";

    private final CiInstance ci;
    private final WorkflowTask task;
    private final List<String> secrets = new ArrayList<>();

    StepEnvironment(CiInstance ci, WorkflowTask task) {
        this.ci = ci;
        this.task = task;
    }

    /** The variables of a step; to be called with the lock of the CI. */
    Map<String, String> of(CiStep step) {
        Map<String, String> out = new LinkedHashMap<>();
        server(out);
        out.putAll(CauseVariables.of(task.repo(), task.pipeline().cause()));
        out.put("CI_STEP_NAME", step.name());
        task.pipeline().cause().variables().forEach((name, value) -> putFree(out, name, value));
        task.workflow().axis().forEach((name, value) -> putFree(out, name, value));
        StepFile file = step.file();
        if (file != null) {
            out.putAll(file.environment());
            file.secrets().forEach((name, secret) -> give(out, name, secret));
        }
        out.replaceAll((name, value) -> value.replace("\0", ""));
        return out;
    }

    String masked(String line) {
        String out = line;
        for (String secret : secrets) {
            out = out.replace(secret, "********");
        }
        return out;
    }

    private void give(Map<String, String> out, String name, String secret) {
        CiSecretEntry entry = task.repo().secrets().get(secret);
        if (entry != null) {
            out.put(name, entry.value());
            secrets.add(entry.value());
        }
    }

    private static void putFree(Map<String, String> out, String name, String value) {
        if (name.matches(NAME)) {
            out.put(name, value);
        }
    }

    private void server(Map<String, String> out) {
        out.put("CI", "woodpecker");
        out.put("CI_SYSTEM_NAME", "woodpecker");
        out.put("CI_SYSTEM_URL", ci.base());
        out.put("CI_FORGE_URL", ci.forge().base());
        out.put(
                "CI_REPO_CLONE_URL",
                ci.forge().base() + "/" + task.repo().repository().fullName() + ".git");
        out.put("CI_PIPELINE_NUMBER", String.valueOf(task.pipeline().number()));
        out.put("CI_PIPELINE_PARENT", String.valueOf(task.pipeline().parent()));
        out.put("CI_WORKFLOW_NAME", task.workflow().name());
    }
}
