package ai.disinto.core.issue;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an issue waits for, as its body says it: every {@code #12} and {@code acme/harbour#12}
 *
 * <ul>
 *   <li>below a heading of level 1 or 2 that begins with {@code Dependencies}, {@code Depends on} or {@code Blocked by},
 *       up to the next heading of level 1 or 2;
 *   <li>on any line that contains "depends on" or "blocked by".
 * </ul>
 *
 * <p>Letter case does not matter. Fenced code and HTML comments are not read. An issue that names itself does not wait
 * for itself.
 *
 * <p>Any text can be a body, so reading never fails; what is doubtful stands in {@link #diagnostics()}. Immutable; may
 * be shared between threads.
 */
public final class IssueDependencies {
    /** How many issues one issue may depend on; a body that names more is not {@linkplain #isComplete() complete}. */
    public static final int MAX_DEPENDENCIES = 1_000;

    private final IssueReference issue;
    private final List<IssueDependency> all;
    private final boolean complete;
    private final List<Diagnostic> diagnostics;

    IssueDependencies(
            IssueReference issue,
            Collection<IssueDependency> ascending,
            boolean complete,
            List<Diagnostic> diagnostics) {
        this.issue = issue;
        this.all = List.copyOf(ascending);
        this.complete = complete;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Reads the body of an issue.
     *
     * @param body the body, in Markdown
     * @param issue the number of the issue that the body belongs to, from 1
     * @return its dependencies
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static IssueDependencies parse(String body, int issue) {
        IssueReference reference = IssueReference.local(issue);
        return parse(SourceText.of(Objects.requireNonNull(body, "body"), reference.toString()), reference);
    }

    /**
     * Reads the body of an issue whose repository may be known. References that spell out this repository are then
     * local ones.
     *
     * @param body the body, in Markdown
     * @param issue the issue that the body belongs to
     * @return its dependencies
     */
    public static IssueDependencies parse(SourceText body, IssueReference issue) {
        Objects.requireNonNull(body, "body");
        return DependencyReader.read(body, Objects.requireNonNull(issue, "issue"));
    }

    /**
     * Answers the dependencies of an issue that has none.
     *
     * @param issue the issue
     * @return no dependencies
     */
    public static IssueDependencies none(IssueReference issue) {
        return new IssueDependencies(Objects.requireNonNull(issue, "issue"), List.of(), true, List.of());
    }

    /**
     * Adds dependencies that the forge stores beside the body.
     *
     * @param stored the issues waited for; the issue itself and those already known change nothing
     * @return the dependencies from both sources
     */
    public IssueDependencies withStored(Collection<IssueReference> stored) {
        TreeMap<IssueReference, IssueDependency> merged = new TreeMap<>();
        all.forEach(each -> merged.put(each.reference(), each));
        SourceLocation start = SourceLocation.startOf(issue.toString());
        for (IssueReference each : stored) {
            IssueReference reference = each.seenFrom(issue.repository());
            if (!reference.equals(IssueReference.local(issue.number()))) {
                merged.putIfAbsent(reference, new IssueDependency(reference, start, IssueDependency.Form.FORGE));
            }
        }
        return new IssueDependencies(issue, merged.values(), complete, diagnostics);
    }

    /**
     * Answers whose dependencies these are.
     *
     * @return the issue
     */
    public IssueReference issue() {
        return issue;
    }

    /**
     * Answers every dependency once, with the first place that states it.
     *
     * @return the dependencies in ascending order, those of other repositories last
     */
    public List<IssueDependency> all() {
        return all;
    }

    /**
     * Answers the issues waited for.
     *
     * @return the references in ascending order, those to other repositories last
     */
    public SortedSet<IssueReference> references() {
        return all.stream()
                .map(IssueDependency::reference)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /**
     * Answers the issues waited for in the same repository.
     *
     * @return their numbers in ascending order
     */
    public SortedSet<Integer> numbers() {
        return all.stream()
                .map(IssueDependency::reference)
                .filter(IssueReference::isLocal)
                .map(IssueReference::number)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /**
     * Answers whether these are all dependencies that the body states.
     *
     * @return {@code false} if the body is larger than its limit, names more than {@value #MAX_DEPENDENCIES} issues,
     *     or a number that no issue can have; such an issue is never ready
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Answers what is doubtful about the body.
     *
     * @return errors if it is not {@linkplain #isComplete() complete}, and warnings, in the order of the text
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueDependencies that
                && issue.equals(that.issue)
                && all.equals(that.all)
                && complete == that.complete
                && diagnostics.equals(that.diagnostics);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issue, all, complete);
    }

    /** Answers the issue and what it waits for: {@code #7 depends on [#3, #5]}. */
    @Override
    public String toString() {
        return issue + " depends on " + references() + (complete ? "" : " and more");
    }
}
