package ai.disinto.core.project;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides for each key whether file, environment, rule or default has the say. */
final class Resolution {
    private static final String ENVIRONMENT = "environment";

    private final ProjectConfig config;
    private final Perspective perspective;
    private final Map<String, String> environment;
    private final List<Diagnostic> problems = new ArrayList<>();

    Resolution(ProjectConfig config, Perspective perspective, Map<String, String> environment) {
        this.config = config;
        this.perspective = Objects.requireNonNull(perspective, "perspective");
        this.environment = Map.copyOf(Objects.requireNonNull(environment, "environment"));
    }

    Parsed<EffectiveProject> resolve() {
        Map<ProjectKey<?>, EffectiveValue<?>> values = new LinkedHashMap<>();
        for (ProjectKey<?> key : ProjectKey.all()) {
            Optional<? extends EffectiveValue<?>> value = valueOf(key);
            value.ifPresent(present -> values.put(key, present));
            if (value.isEmpty() && key.isLocal() && perspective == Perspective.HOST) {
                problems.add(Diagnostic.warning(
                        "project.missing-on-host",
                        SourceLocation.startOf(config.source().name()),
                        key + " is not set, and nothing else says it on a host",
                        "add it to the file, or set " + key.variable().orElse("it")));
            }
        }
        EffectiveProject project = new EffectiveProject(config, values);
        return Parsed.of(config.source().name(), project, problems);
    }

    private <T> Optional<EffectiveValue<T>> valueOf(ProjectKey<T> key) {
        Optional<EffectiveValue<T>> file = config.find(key)
                .map(value -> new EffectiveValue<>(
                        value, Provenance.FILE, config.source().name()));
        Optional<EffectiveValue<T>> variable = ofEnvironment(key);
        boolean environmentFirst = perspective == Perspective.CONTAINER && key.isLocal();
        Optional<EffectiveValue<T>> said = environmentFirst ? variable.or(() -> file) : file.or(() -> variable);
        return said.or(() -> derived(key))
                .or(() -> key.defaultValue().map(value -> new EffectiveValue<>(value, Provenance.DEFAULT, "default")));
    }

    /** A variable that is not set, or is empty, says nothing. */
    private <T> Optional<EffectiveValue<T>> ofEnvironment(ProjectKey<T> key) {
        String name = key.variable().orElse("");
        String text = environment.getOrDefault(name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ValueRule<T> rule = key.setting().rule();
        Judged<T> judged = rule.judge(rule.rawOf(text));
        judged.complaint()
                .ifPresent(complaint -> problems.add(complaint.at(SourceLocation.startOf(ENVIRONMENT), name)));
        return judged.value().map(value -> new EffectiveValue<>(value, Provenance.ENVIRONMENT, "variable " + name));
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<EffectiveValue<T>> derived(ProjectKey<T> key) {
        if (key.equals(ProjectKey.OPS_REPO)) {
            T value = (T) config.opsRepo();
            return Optional.of(new EffectiveValue<>(value, Provenance.DERIVED, "repo with -ops behind it"));
        }
        if (key.equals(ProjectKey.PRIMARY_BRANCH) && perspective == Perspective.CONTAINER) {
            return Optional.of(new EffectiveValue<>((T) "main", Provenance.DEFAULT, "default in a container"));
        }
        return Optional.empty();
    }
}
