package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a registry is made of.
 *
 * @param projects the project files that could be read, those with errors too
 * @param deployed the services by their names, or empty without a compose file
 * @param formulas the formulas that are there, or empty when nobody looked
 * @param variables the variables that are set, or empty when nobody has told
 * @param running the services that run, or empty when nobody has told
 * @param projectProblems what is wrong with the project files
 * @param otherProblems what is wrong with the other files
 */
record RegistryParts(
        AgentCatalog catalog,
        List<ProjectConfig> projects,
        Optional<Map<String, DeployedService>> deployed,
        StateFiles state,
        Optional<Set<String>> formulas,
        Optional<Set<String>> variables,
        Optional<Set<String>> running,
        List<Diagnostic> projectProblems,
        List<Diagnostic> otherProblems) {

    static RegistryParts of(
            List<ProjectConfig> projects,
            Optional<SourceText> composeFile,
            Set<String> stateFiles,
            AgentCatalog catalog) {
        List<ProjectConfig> all = List.copyOf(Objects.requireNonNull(projects, "projects"));
        Objects.requireNonNull(composeFile, "composeFile");
        Set<String> files = Set.copyOf(Objects.requireNonNull(stateFiles, "stateFiles"));
        ServiceVariables variables = new ServiceVariables(Objects.requireNonNull(catalog, "catalog"));
        Optional<Parsed<Map<String, DeployedService>>> compose =
                composeFile.map(source -> new ComposeAgents(source, variables::tell).read());
        return new RegistryParts(
                catalog,
                all,
                compose.map(parsed -> parsed.value().orElse(Map.of())),
                StateFiles.of(files),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                compose.map(Parsed::diagnostics).orElse(List.of()));
    }

    RegistryParts withVariables(Set<String> set) {
        return new RegistryParts(
                catalog,
                projects,
                deployed,
                state,
                formulas,
                Optional.of(set),
                running,
                projectProblems,
                otherProblems);
    }

    RegistryParts withRunning(Set<String> services) {
        return new RegistryParts(
                catalog,
                projects,
                deployed,
                state,
                formulas,
                variables,
                Optional.of(services),
                projectProblems,
                otherProblems);
    }

    /** Whether a variable is set; not when nobody has told. */
    boolean isSet(String variable) {
        return variables.isPresent() && variables.get().contains(variable);
    }
}
