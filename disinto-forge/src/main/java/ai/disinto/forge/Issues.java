package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Label;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The issues of one repository. Pull requests have numbers of the same row and can be read and labelled here too. */
public final class Issues {
    private final Calls calls;
    private final RepositorySlug slug;

    Issues(Calls calls, RepositorySlug slug) {
        this.calls = calls;
        this.slug = slug;
    }

    /**
     * Answers issues.
     *
     * @param query which ones
     * @return the list
     */
    public Listing<Issue> list(IssueQuery query) {
        Set<String> labels =
                new HashSet<>(Objects.requireNonNull(query, "query").labelNames());
        return calls.list(at().query(query.parameters()), Issue.class, Issue::id)
                .keeping(issue -> labels.isEmpty() || issue.labelNames().containsAll(labels));
    }

    /**
     * Looks for an issue or pull request.
     *
     * @param number its number
     * @return the issue, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Issue> find(int number) {
        return calls.find(at(number), Issue.class);
    }

    /**
     * Asks about an issue or pull request.
     *
     * @param number its number
     * @return the issue
     * @throws NotFoundException if there is none
     * @throws ForgeException if there is no answer
     */
    public Issue get(int number) {
        return calls.get(at(number), Issue.class);
    }

    /**
     * Files an issue. If the answer is lost, nobody knows whether it was filed: {@link #createOnce} can be repeated.
     *
     * @param issue the issue
     * @return the issue as it was filed; labels and assignees that the account may not set are missing
     * @throws OutcomeUnknownException if the answer was lost
     * @throws ForgeException if it was not filed
     */
    public Issue create(NewIssue issue) {
        return calls.post(at(), Objects.requireNonNull(issue, "issue").body(), Issue.class);
    }

    /**
     * Files an issue unless it was filed before: a hidden line with a key is put into its text, and looked for in all
     * issues of the repository first.
     *
     * @param issue the issue
     * @param key tells it from all others: letters, digits and {@code . _ : / # @ + -}
     * @return the issue, new or found
     * @throws OutcomeUnknownException if the answer was lost and it cannot be found; repeat the call
     * @throws ForgeException if it was not filed
     */
    public Created<Issue> createOnce(NewIssue issue, String key) {
        Marker marker = Marker.of(key);
        NewIssue marked = Objects.requireNonNull(issue, "issue").body(marker.appendedTo(issue.text()));
        Listing<Issue> all = list(IssueQuery.all()).keeping(each -> marker.isIn(each.body()));
        return new SafeCreate<Issue>(() -> all.list().stream(), Comparator.comparingInt(Issue::number))
                .run(() -> create(marked), () -> all.page(1).items().stream());
    }

    /**
     * Changes an issue or pull request.
     *
     * @param number its number
     * @param edit what is to change
     * @return the issue as it is now
     * @throws ConflictException if it cannot be closed because an issue that it depends on is open
     * @throws ForgeException if it did not change
     */
    public Issue edit(int number, IssueEdit edit) {
        return calls.patch(at(number), Objects.requireNonNull(edit, "edit").body(), Issue.class);
    }

    /**
     * Closes an issue or pull request.
     *
     * @param number its number
     * @return the issue as it is now
     * @throws ConflictException if an issue that it depends on is open
     * @throws ForgeException if it is not closed
     */
    public Issue close(int number) {
        return edit(number, IssueEdit.nothing().open(false));
    }

    /**
     * Opens an issue or pull request again.
     *
     * @param number its number
     * @return the issue as it is now
     * @throws ConflictException if it is a merged pull request
     * @throws ForgeException if it is not open
     */
    public Issue reopen(int number) {
        return edit(number, IssueEdit.nothing().open(true));
    }

    /**
     * Deletes an issue, which only owners may.
     *
     * @param number its number
     * @throws ForgeException if it is still there
     */
    public void delete(int number) {
        calls.delete(at(number));
    }

    /**
     * Sets labels besides those that are set.
     *
     * @param number the number of an issue or pull request
     * @param names names of labels of the repository or its organisation
     * @return all labels that are set now
     * @throws InvalidRequestException if there is no label of one of the names; the others are set
     * @throws ForgeException if they are not set
     */
    public List<Label> addLabels(int number, Collection<String> names) {
        return labelled("POST", number, Objects.requireNonNull(names, "names"));
    }

    /**
     * Sets labels instead of those that are set.
     *
     * @param number the number of an issue or pull request
     * @param names names of labels of the repository or its organisation; empty for none
     * @return all labels that are set now
     * @throws InvalidRequestException if there is no label of one of the names; the others are set
     * @throws ForgeException if they are not set
     */
    public List<Label> replaceLabels(int number, Collection<String> names) {
        return labelled("PUT", number, Objects.requireNonNull(names, "names"));
    }

    /**
     * Takes a label away, if it is set. Costs three requests: servers do it by id or by name, some take the one for the
     * other, and only what is read afterwards tells.
     *
     * @param number the number of an issue or pull request
     * @param name the name of the label
     * @return whether it was set
     * @throws ForgeException if it is still set
     */
    public boolean removeLabel(int number, String name) {
        Objects.requireNonNull(name, "name");
        Target labels = at(number).then("labels");
        List<Label> all = calls.whole(labels, Label.class, Label::id).list();
        List<Label> wanted = named(name, all);
        if (wanted.isEmpty()) {
            return false;
        }
        Set<String> names = all.stream().map(Label::name).collect(Collectors.toSet());
        wanted.forEach(label -> calls.delete(labels.then(way(label, names))));
        if (isStillSet(labels, name)) {
            removeByName(labels, name);
        }
        return true;
    }

    /** The id, unless that would take another label away: the one that is named like it. */
    private Object way(Label label, Set<String> names) {
        boolean isAmbiguous = names.contains(String.valueOf(label.id()));
        return isAmbiguous && calls.connection().capabilities(calls).findsLabelsByName() ? label.name() : label.id();
    }

    /** A label of the repository that is named like the id was taken for it, which changed nothing. */
    private void removeByName(Target labels, String name) {
        if (calls.connection().capabilities(calls).findsLabelsByName()) {
            calls.delete(labels.then(name));
        }
        if (isStillSet(labels, name)) {
            throw new UnexpectedAnswerException(
                    FailedCall.unanswered("DELETE", labels.toString(), "the label \"" + name + "\" is still set"));
        }
    }

    private boolean isStillSet(Target labels, String name) {
        return !named(name, calls.whole(labels, Label.class, Label::id).list()).isEmpty();
    }

    private static List<Label> named(String name, List<Label> all) {
        return all.stream().filter(label -> label.name().equals(name)).toList();
    }

    private List<Label> labelled(String method, int number, Collection<String> names) {
        Target target = at(number).then("labels");
        Completed done = calls.repeatable(method, target, JsonBody.of("labels", List.copyOf(names)));
        List<Label> labels = calls.readList(done, Label.class);
        Set<String> missing = new HashSet<>(names);
        missing.removeAll(labels.stream().map(Label::name).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new InvalidRequestException(FailedCall.answered(
                    method, target.toString(), done.answer().status(), "there is no label " + sorted(missing)));
        }
        return labels;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private Target at(Object... more) {
        return Stream.of(more)
                .reduce(calls.at("repos", slug.owner(), slug.name(), "issues"), Target::then, (a, b) -> b);
    }
}
