package ai.disinto.factory.staff;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.StackChange;
import ai.disinto.compose.StackDiff;
import ai.disinto.compose.StackFiles;
import ai.disinto.compose.StackPlan;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.Severity;
import ai.disinto.core.project.AgentIdentifiers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the compose file comes to have the service of an agent, or to have it no more: in the file that is there only what
 * is the agent's own changes. Where that cannot be, the file is made anew, and every other change of it needs leave.
 *
 * @param plan what would be written, unless everything is as wanted
 * @param losses what would change besides what is the agent's own
 */
record ComposePlan(Optional<StackPlan> plan, List<StackChange> losses) {
    private static final String SERVICES = "services";
    private static final String VOLUMES = "volumes";

    /** What is the agent's own in a compose file. */
    private record Own(String family, String key) {
        boolean has(StackChange change) {
            String place = family + "." + key;
            return change.place().equals(place) || change.place().startsWith(place + ".");
        }

        boolean isAlike(ComposeFile one, ComposeFile other) {
            return family.equals(SERVICES)
                    ? one.service(key).equals(other.service(key))
                    : Optional.ofNullable(one.volumes().get(key))
                            .equals(Optional.ofNullable(other.volumes().get(key)));
        }
    }

    static ComposePlan of(Path root, AgentIdentifiers names, PresentStack present, String generated) {
        List<Own> all = List.of(
                new Own(SERVICES, names.service()),
                new Own(VOLUMES, names.dataVolume()),
                new Own(VOLUMES, names.reposVolume()));
        StackPlan anew = plan(root, generated);
        if (present.text().isEmpty()) {
            boolean wanted = ComposeFile.parse(generated, Office.COMPOSE)
                    .service(names.service())
                    .isPresent();
            return new ComposePlan(wanted ? Optional.of(anew) : Optional.empty(), List.of());
        }
        List<StackChange> changes = anew.diff().changes();
        List<Own> differing =
                all.stream().filter(own -> changes.stream().anyMatch(own::has)).toList();
        if (present.file().isPresent() && differing.isEmpty()) {
            return new ComposePlan(Optional.empty(), List.of());
        }
        return edited(present, generated, differing)
                .map(text -> new ComposePlan(Optional.of(plan(root, text)), List.of()))
                .orElseGet(() -> new ComposePlan(Optional.of(anew), others(changes, all)));
    }

    private static StackPlan plan(Path root, String text) {
        return StackFiles.of(Map.of(Office.COMPOSE, text)).plan(root);
    }

    /** The present text with what differs of the agent's own, if that is one in which nothing else is another. */
    private static Optional<String> edited(PresentStack present, String generated, List<Own> differing) {
        ComposeEdit wanted = new ComposeEdit(generated);
        ComposeEdit edit = new ComposeEdit(present.text().orElseThrow());
        for (Own own : differing) {
            edit = edit.like(wanted, own.family(), own.key());
        }
        Parsed<ComposeFile> after = ComposeFile.check(edit.text(), Office.COMPOSE);
        if (present.file().isEmpty() || !after.errors().isEmpty()) {
            return Optional.empty();
        }
        ComposeFile before = present.file().get();
        ComposeFile file = after.orElseThrow();
        ComposeFile all = ComposeFile.parse(generated, Office.COMPOSE);
        boolean sound = differing.stream().allMatch(own -> own.isAlike(file, all))
                && others(StackDiff.between(before, file).changes(), differing).isEmpty()
                && errors(before).containsAll(errors(file));
        return sound ? Optional.of(edit.text()) : Optional.empty();
    }

    private static List<StackChange> others(List<StackChange> changes, List<Own> own) {
        return changes.stream()
                .filter(change -> own.stream().noneMatch(each -> each.has(change)))
                .toList();
    }

    private static List<String> errors(ComposeFile file) {
        return file.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .toList();
    }
}
