package ai.disinto.examples.lifecycle;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssue;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.model.Issue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The entries of the sprint and the issues that they became, as far as this program has seen it. */
final class Backlog {
    private final ForgeRepository project;
    private final List<SubIssue> entries;
    private final Map<Integer, String> titles = new LinkedHashMap<>();
    private final Map<Integer, Double> began = new LinkedHashMap<>();
    private final Map<Integer, Double> ended = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();

    Backlog(ForgeRepository project, SprintPitch pitch) {
        this.project = project;
        this.entries = pitch.filerBlock().orElseThrow().inDependencyOrder();
    }

    List<SubIssue> entries() {
        return entries;
    }

    /** Takes note of what was filed, and of what was closed before. */
    void look() {
        for (Issue issue : project.issues().list(IssueQuery.all()).list()) {
            titles.put(issue.number(), issue.title());
            if (!issue.isOpen()) {
                entry(issue.number()).ifPresent(entry -> closed.add(entry.id()));
            }
        }
    }

    String title(int issue) {
        if (!titles.containsKey(issue)) {
            look();
        }
        return titles.getOrDefault(issue, "");
    }

    Optional<SubIssue> entry(int issue) {
        String title = titles.getOrDefault(issue, "");
        return entries.stream().filter(entry -> entry.title().equals(title)).findFirst();
    }

    OptionalInt number(SubIssue entry) {
        return titles.entrySet().stream()
                .filter(issue -> issue.getValue().equals(entry.title()))
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    void begins(int issue, double seconds) {
        began.putIfAbsent(issue, seconds);
    }

    void ends(int issue, double seconds) {
        ended.put(issue, seconds);
        String title = title(issue);
        entries.stream().filter(entry -> entry.title().equals(title)).forEach(entry -> closed.add(entry.id()));
    }

    /** How long an issue took from its claim to its end; negative if this program has not seen both. */
    double took(int issue) {
        return began.containsKey(issue) && ended.containsKey(issue) ? ended.get(issue) - began.get(issue) : -1;
    }

    boolean isClosed(String entry) {
        return closed.contains(entry);
    }

    /** The entries that waited for this issue last. */
    List<SubIssue> unlockedBy(int issue) {
        String id = entry(issue).map(SubIssue::id).orElse("");
        return entries.stream()
                .filter(each -> each.dependsOn().contains(id) && closed.containsAll(each.dependsOn()))
                .toList();
    }

    /** How far all is. */
    String progress() {
        int width = entries.size();
        int done = closed.size();
        return "         [" + "#".repeat(done) + ".".repeat(width - done) + "] " + done + " of " + width + " issues";
    }
}
