package ai.disinto.core.agent;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.yaml.YamlDocument;
import ai.disinto.core.internal.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads from a compose file which services there are, and the variables of theirs that say something about agents. */
final class ComposeAgents {
    private static final Set<String> FROM_ELSEWHERE = Set.of("env_file", "extends", "<<");

    private final SourceText source;
    private final Problems problems;
    private final Predicate<String> wanted;

    ComposeAgents(SourceText source, Predicate<String> wanted) {
        this.source = source;
        this.problems = Problems.of(source);
        this.wanted = wanted;
    }

    /** The services by their names, as far as they can be read. */
    Parsed<Map<String, DeployedService>> read() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        YamlDocument document =
                YamlDocument.of(source, problems.lines(), 0, source.text().length());
        document.problems().forEach(problems::add);
        Optional<YamlNode.Mapping> services =
                mapping(document.root()).flatMap(root -> mapping(value(root, "services")));
        if (services.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    "agent.no-services",
                    problems.start(),
                    "the file has no mapping of services",
                    "begin with the line services:");
        }
        return problems.toParsed(services.map(this::services).orElse(null));
    }

    private Map<String, DeployedService> services(YamlNode.Mapping mapping) {
        Map<String, DeployedService> read = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            read.put(name, service(name, location(entry.key()), entry.value()));
        }
        return Collections.unmodifiableMap(read);
    }

    private DeployedService service(String name, SourceLocation location, YamlNode node) {
        Optional<YamlNode.Mapping> service = mapping(Optional.of(node));
        if (service.isEmpty()) {
            return new DeployedService(name, location, Map.of(), false);
        }
        Optional<YamlNode> environment = value(service.get(), "environment");
        boolean readable = environment.isEmpty() || !(environment.get() instanceof YamlNode.Scalar);
        boolean alone = service.get().entries().stream().noneMatch(entry -> isElsewhere(entry.key()));
        boolean merged =
                mapping(environment).flatMap(inner -> value(inner, "<<")).isPresent();
        return new DeployedService(
                name, location, environment.map(this::environment).orElse(Map.of()), readable && alone && !merged);
    }

    private Map<String, ComposeValue> environment(YamlNode node) {
        Map<String, ComposeValue> values = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.value() instanceof YamlNode.Scalar scalar) {
                    put(values, entry.key().text(), scalar.isNull() ? null : scalar.text(), entry.value());
                }
            }
        } else if (node instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    int equals = scalar.text().indexOf('=');
                    String name = equals < 0 ? scalar.text() : scalar.text().substring(0, equals);
                    put(values, name, equals < 0 ? null : scalar.text().substring(equals + 1), item);
                }
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private void put(Map<String, ComposeValue> values, String name, @Nullable String text, YamlNode node) {
        if (wanted.test(name)) {
            SourceLocation location = location(node);
            values.put(name, text == null ? ComposeValue.passed(name, location) : ComposeValue.of(text, location));
        }
    }

    private SourceLocation location(YamlNode node) {
        return problems.lines().location(node.start());
    }

    private static boolean isElsewhere(YamlNode.Scalar key) {
        return FROM_ELSEWHERE.contains(key.text());
    }

    private static Optional<YamlNode.Mapping> mapping(Optional<YamlNode> node) {
        return node.filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast);
    }

    private static Optional<YamlNode> value(YamlNode.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(YamlNode.Entry::value)
                .findFirst();
    }
}
