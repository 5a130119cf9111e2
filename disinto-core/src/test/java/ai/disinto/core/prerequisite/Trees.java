package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.document.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** Small trees for tests, and the way to their parts. */
final class Trees {
    static final String HEAD = "# Prerequisite Tree\n<!-- Last updated: 2026-05-02 -->\n\n";

    private Trees() {}

    static PrerequisiteTree of(String... lines) {
        return PrerequisiteTree.parse(HEAD + String.join("\n", lines) + "\n", "prerequisites.md");
    }

    /** A tree of one objective with these items. */
    static PrerequisiteTree ofItems(String... items) {
        return of("## Objective: Adoption — Downloads\n" + String.join("\n", items) + "\nStatus: READY");
    }

    static PrerequisiteTree parseAgain(PrerequisiteTree tree) {
        return PrerequisiteTree.parse(tree.render(), "prerequisites.md");
    }

    /** The item of a line, wherever it stands. */
    static PrerequisiteItem item(String line) {
        return ofItems(line).objectives().get(0).items().get(0);
    }

    /** The item whose text begins like this. */
    static PrerequisiteItem find(PrerequisiteTree tree, String text) {
        return tree.items().stream()
                .filter(item -> item.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    static Objective objective(PrerequisiteTree tree, String name) {
        return tree.objectives().stream()
                .filter(objective -> objective.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(String text) {
        return PrerequisiteTree.check(text, "prerequisites.md").diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    static List<String> texts(List<RankedItem> ranked) {
        return ranked.stream().map(each -> each.item().text()).toList();
    }

    /** A file of the data that accompanies the project; the test is skipped without it. */
    static Path shared(String file) {
        String folder = System.getProperty("disinto.shared", "");
        Path path = Path.of(folder.isEmpty() ? "nowhere" : folder, "data", file);
        assumeThat(path).isRegularFile();
        return path;
    }
}
