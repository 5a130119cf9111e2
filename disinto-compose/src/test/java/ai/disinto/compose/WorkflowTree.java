package ai.disinto.compose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A workflow file as a reader that is not ours reads it, everything a text. */
final class WorkflowTree {
    private WorkflowTree() {}

    static Map<?, ?> of(String file) {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(file);
    }

    static List<String> commands(String file, String step) {
        List<?> steps = (List<?>) Objects.requireNonNull(of(file).get("steps"));
        return steps.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> step.equals(each.get("name")))
                .flatMap(each -> ((List<?>) Objects.requireNonNull(each.get("commands"))).stream())
                .map(Object::toString)
                .toList();
    }
}
