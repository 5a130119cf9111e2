package ai.disinto.core.sprint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One small issue that a sprint becomes, as its entry in the machine-readable block describes it. Immutable.
 *
 * <p>Holds nothing that could not be filed: an id in kebab case, a title of one line, a body that is not blank, and no
 * control characters.
 */
public final class SubIssue {
    private final String id;
    private final String title;
    private final List<String> labels;
    private final List<String> dependsOn;
    private final String body;

    private SubIssue(String id, String title, List<String> labels, List<String> dependsOn, String body) {
        this.id = id;
        this.title = title;
        this.labels = labels;
        this.dependsOn = dependsOn;
        this.body = body;
    }

    /**
     * Makes a sub-issue without labels and dependencies.
     *
     * @param id what identifies it inside its sprint: lower-case letters, digits and single dashes, at most 100
     * @param title its title, usually {@code vision(#12): …}; one line
     * @param body its text in Markdown; line breaks are line feeds
     * @return the sub-issue
     * @throws IllegalArgumentException if the id is not in kebab case, the title or the body is blank, or one of them
     *     has a control character
     */
    public static SubIssue of(String id, String title, String body) {
        SubIssueRules.require(SubIssueRules.idProblem(Objects.requireNonNull(id, "id")));
        SubIssueRules.require(SubIssueRules.lineProblem("title", Objects.requireNonNull(title, "title")));
        SubIssueRules.require(SubIssueRules.bodyProblem(Objects.requireNonNull(body, "body")));
        return new SubIssue(id, title, List.of(), List.of(), body);
    }

    /**
     * Answers this sub-issue with other labels.
     *
     * @param names the names of the labels
     * @return the changed sub-issue
     * @throws IllegalArgumentException if a name is blank or has a line break or another control character
     */
    public SubIssue withLabels(List<String> names) {
        Objects.requireNonNull(names, "names");
        names.forEach(name -> SubIssueRules.require(SubIssueRules.lineProblem("label", name)));
        return new SubIssue(id, title, List.copyOf(new LinkedHashSet<>(names)), dependsOn, body);
    }

    /**
     * Answers this sub-issue with other dependencies.
     *
     * @param ids the ids of the entries that must be done before
     * @return the changed sub-issue
     * @throws IllegalArgumentException if an id is not in kebab case
     */
    public SubIssue withDependsOn(List<String> ids) {
        Objects.requireNonNull(ids, "ids");
        ids.forEach(each -> SubIssueRules.require(SubIssueRules.idProblem(each)));
        return new SubIssue(id, title, labels, List.copyOf(new LinkedHashSet<>(ids)), body);
    }

    /**
     * Answers what identifies the sub-issue inside its sprint.
     *
     * @return the id in kebab case
     */
    public String id() {
        return id;
    }

    /**
     * Answers the title of the issue.
     *
     * @return one line
     */
    public String title() {
        return title;
    }

    /**
     * Answers the labels that the issue is filed with.
     *
     * @return the names in the order of the entry, each once
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Answers what must be done before.
     *
     * @return the ids of other entries of the same block, each once
     */
    public List<String> dependsOn() {
        return dependsOn;
    }

    /**
     * Answers the text of the entry.
     *
     * @return Markdown, line breaks as line feeds
     */
    public String body() {
        return body;
    }

    /**
     * Answers the body to file the issue with: the text, a section {@code ## Dependencies} that names every dependency
     * by its number, and the marker. Whatever the text contains, the section is visible and the marker is the only one:
     * markers within the text are escaped, code and comments that it leaves open are closed.
     *
     * @param marker the marker of this sub-issue
     * @param numbers the numbers of the issues that dependencies were filed as, by id; others are ignored
     * @return the body
     * @throws IllegalArgumentException if the marker has another id, or a dependency has no number or one below 1
     */
    public String issueBody(SubIssueMarker marker, Map<String, Integer> numbers) {
        Objects.requireNonNull(marker, "marker");
        Objects.requireNonNull(numbers, "numbers");
        if (!marker.id().equals(id)) {
            throw new IllegalArgumentException("the marker belongs to the sub-issue " + marker.id() + ", not to " + id);
        }
        return IssueBody.render(this, marker, numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubIssue that
                && id.equals(that.id)
                && title.equals(that.title)
                && labels.equals(that.labels)
                && dependsOn.equals(that.dependsOn)
                && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, labels, dependsOn, body);
    }

    @Override
    public String toString() {
        return "SubIssue[" + id + ", dependsOn=" + dependsOn + "]";
    }
}
