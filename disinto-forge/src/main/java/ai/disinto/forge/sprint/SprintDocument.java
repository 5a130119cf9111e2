package ai.disinto.forge.sprint;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.sprint.FilerBlock;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssue;
import ai.disinto.core.sprint.SubIssueMarker;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sprint document wants to be filed.
 *
 * @param slug the name of the document
 * @param vision the number of its vision; 0 if that is not clear
 * @param entries its entries, each behind those it depends on; none if there are problems
 * @param problems why it cannot be filed
 */
record SprintDocument(String slug, int vision, List<SubIssue> entries, List<String> problems) {

    static SprintDocument of(SprintPitch pitch) {
        Parsed<SprintPitch> checked = SprintPitch.check(pitch.render(), pitch.slug() + ".md");
        List<String> problems = new ArrayList<>();
        checked.errors().stream().map(Diagnostic::toString).forEach(problems::add);
        int count = pitch.visionIssues().size();
        if (count != 1) {
            problems.add("the document names " + count + " vision issues instead of one");
        }
        int vision = count == 1 ? pitch.visionIssues().get(0).number() : 0;
        if (pitch.filerBlock().map(FilerBlock::entries).orElse(List.of()).isEmpty()) {
            problems.add("the document has no sub-issues to file");
        }
        List<SubIssue> entries = problems.isEmpty() ? inOrder(pitch, vision, problems) : List.of();
        return new SprintDocument(pitch.slug(), vision, entries, List.copyOf(problems));
    }

    private static List<SubIssue> inOrder(SprintPitch pitch, int vision, List<String> problems) {
        List<SubIssue> entries = pitch.filerBlock().orElseThrow().inDependencyOrder();
        try {
            entries.forEach(entry -> new SubIssueMarker(vision, pitch.slug(), entry.id()));
            return entries;
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    SubIssueMarker marker(SubIssue entry) {
        return new SubIssueMarker(vision, slug, entry.id());
    }
}
