package ai.disinto.factory.staff;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectEdit;
import ai.disinto.factory.staff.Office.ProjectFile;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** Removes the section of an agent from every project file that has it. */
final class RemoveSectionStep implements Step {
    private final Office office;
    private final String name;

    RemoveSectionStep(Office office, String name) {
        this.office = office;
        this.name = name;
    }

    static ProjectEdit without(ProjectConfig config, String name) {
        try {
            return config.withoutAgent(name);
        } catch (InvalidDocumentException e) {
            throw Refusal.of(Reason.FILE, "could not remove the section of " + name, e);
        }
    }

    @Override
    public Look look() {
        List<ProjectFile> files = files();
        String lines = files.stream()
                .map(file -> file.shown() + "\n" + without(file.config(), name).diff())
                .collect(Collectors.joining());
        return Look.of(step(files)).withDifference(lines);
    }

    @Override
    public StaffStep run(Progress progress) {
        List<ProjectFile> files = files();
        files.forEach(file -> without(file.config(), name).save(file.file()));
        return step(files);
    }

    private List<ProjectFile> files() {
        return office.projects().stream()
                .filter(file -> without(file.config(), name).isChanged())
                .toList();
    }

    private StaffStep step(List<ProjectFile> files) {
        String section = " [agents." + name + "]";
        return files.isEmpty()
                ? Look.step(Kind.PROJECT_FILE, "projects" + section, Outcome.SKIPPED, "no project file has it")
                : Look.step(
                        Kind.PROJECT_FILE,
                        files.stream().map(ProjectFile::shown).collect(Collectors.joining(", ")) + section,
                        Outcome.REMOVED,
                        "");
    }
}
