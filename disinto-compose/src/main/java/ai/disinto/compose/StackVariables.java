package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.internal.secret.CredentialKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects the variables of a file, and judges an environment by them. */
final class StackVariables {
    private static final String OLD_VERSION = "DISINTO_IMAGE_TAG";
    private static final List<String> DERIVED = List.of("FORGEJO_ROOT_URL", "WOODPECKER_HOST", "EDGE_TUNNEL_FQDN");

    private final Map<String, List<TextPart.Variable>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> services = new LinkedHashMap<>();

    StackVariables(ComposeFile file) {
        for (ComposeService service : file.services().values()) {
            texts(service).flatMap(text -> text.parts().stream()).forEach(part -> {
                if (part instanceof TextPart.Variable variable) {
                    uses.computeIfAbsent(variable.name(), any -> new ArrayList<>())
                            .add(variable);
                    services.computeIfAbsent(variable.name(), any -> new TreeSet<>())
                            .add(service.name());
                }
            });
        }
    }

    List<StackVariable> all() {
        List<StackVariable> all = new ArrayList<>();
        uses.forEach((name, found) -> all.add(new StackVariable(
                name,
                VariableNotes.of(name),
                found.stream().anyMatch(TextPart.Variable::isRequired),
                found.stream()
                        .filter(variable -> variable.operator().endsWith("-"))
                        .map(TextPart.Variable::argument)
                        .findFirst()
                        .orElse(""),
                services.getOrDefault(name, Set.of()),
                CredentialKey.matches(name))));
        return List.copyOf(all);
    }

    List<StackVariable> unset(Map<String, String> environment) {
        return all().stream()
                .filter(StackVariable::required)
                .filter(variable ->
                        environment.getOrDefault(variable.name(), "").isEmpty())
                .toList();
    }

    List<Diagnostic> problems(Map<String, String> environment) {
        Findings findings = new Findings();
        for (StackVariable variable : unset(environment)) {
            findings.error(
                    "compose.unset-variable",
                    variable.name() + " is not set, and " + variable.services() + " need it",
                    variable.meaning());
        }
        version(environment, findings);
        String secret = environment.getOrDefault(SharedSecrets.FORWARD_AUTH, "");
        if (uses.containsKey(SharedSecrets.FORWARD_AUTH) && !secret.isEmpty() && !SharedSecrets.isUsable(secret)) {
            findings.error(
                    "compose.weak-secret",
                    SharedSecrets.FORWARD_AUTH + " is short, or has a character that the edge would change",
                    "use 32 or more letters, digits, dashes and underscores; generate it");
        }
        DERIVED.stream()
                .filter(environment::containsKey)
                .forEach(name -> findings.warning(
                        "compose.derived-variable",
                        name + " is set, and nothing reads it: the addresses follow from the routing of the stack",
                        "remove it, and change the routing instead"));
        return findings.all();
    }

    private void version(Map<String, String> environment, Findings findings) {
        String old = environment.getOrDefault(OLD_VERSION, "");
        String version = environment.getOrDefault(OwnImages.VERSION, "");
        if (old.isEmpty() || old.equals(version)) {
            return;
        }
        if (version.isEmpty()) {
            findings.warning(
                    "compose.old-variable",
                    OLD_VERSION + " is the old name of " + OwnImages.VERSION + " and is not read",
                    "rename it");
        } else {
            findings.error(
                    "compose.two-versions",
                    OLD_VERSION + " is " + old + ", and " + OwnImages.VERSION + " is " + version,
                    "remove " + OLD_VERSION + ": one version drives images and source");
        }
    }

    private static Stream<ComposeText> texts(ComposeService service) {
        Stream<ComposeText> single = Stream.of(service.image(), service.buildContext(), service.dockerfile())
                .flatMap(text -> text.stream());
        Stream<ComposeText> mounts =
                service.mounts().stream().flatMap(mount -> Stream.of(mount.source(), mount.target()));
        Stream<ComposeText> check = service.healthCheck().stream().flatMap(health -> health.test().stream());
        return Stream.of(
                        single,
                        service.environment().values().stream(),
                        service.environmentFiles().stream(),
                        service.command().stream(),
                        service.labels().values().stream(),
                        mounts,
                        check)
                .flatMap(texts -> texts);
    }
}
