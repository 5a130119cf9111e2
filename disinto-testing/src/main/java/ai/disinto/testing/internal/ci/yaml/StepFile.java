package ai.disinto.testing.internal.ci.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A step as the file has it.
 *
 * @param environment values by name
 * @param secrets names of secrets by the variable that gets them
 * @param ignoresFailure whether the workflow goes on as if it had succeeded
 */
public record StepFile(
        String name,
        String image,
        List<String> commands,
        Map<String, String> environment,
        Map<String, String> secrets,
        When when,
        List<String> dependsOn,
        boolean ignoresFailure) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");
    private static final Set<String> KNOWN = Set.of(
            "name",
            "image",
            "commands",
            "environment",
            "when",
            "depends_on",
            "failure",
            "settings",
            "pull",
            "detach",
            "volumes",
            "privileged",
            "entrypoint",
            "backend_options",
            "dns",
            "dns_search");

    /** The kind that the server shows. */
    public String type() {
        return commands.isEmpty() ? "plugin" : "commands";
    }

    static List<StepFile> list(@Nullable Object value) {
        List<StepFile> out = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> out.add(step("", each)));
        } else if (value != null) {
            YamlFields.of(value, "steps").all().forEach((name, each) -> out.add(step(name, each)));
        }
        return List.copyOf(out);
    }

    private static StepFile step(String key, @Nullable Object value) {
        YamlFields fields = YamlFields.of(value, "steps" + (key.isEmpty() ? "[]" : "." + key));
        String name = key.isEmpty() ? fields.text("name") : key;
        String where = "steps." + name;
        for (String field : fields.all().keySet()) {
            if (!KNOWN.contains(field)) {
                throw new WorkflowException(where + "." + field + " is no field of a step");
            }
        }
        if (name.isEmpty() || fields.text("image").isEmpty()) {
            throw new WorkflowException(where + " must have a name and an image");
        }
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, String> secrets = new LinkedHashMap<>();
        environment(fields.raw("environment"), where + ".environment", plain, secrets);
        return new StepFile(
                name,
                fields.text("image"),
                fields.texts("commands"),
                plain,
                secrets,
                When.of(fields.raw("when"), where + ".when"),
                fields.texts("depends_on"),
                fields.text("failure").equals("ignore"));
    }

    private static void environment(
            @Nullable Object value, String where, Map<String, String> plain, Map<String, String> secrets) {
        if (value == null) {
            return;
        }
        YamlFields.of(value, where).all().forEach((name, each) -> {
            if (!VARIABLE.matcher(name).matches()) {
                throw new WorkflowException(where + " has a name that no variable can have");
            }
            if (each instanceof Map<?, ?>) {
                secrets.put(name, YamlFields.of(each, where + "." + name).text("from_secret"));
            } else {
                plain.put(name, YamlFields.scalar(each, where + "." + name));
            }
        });
    }
}
