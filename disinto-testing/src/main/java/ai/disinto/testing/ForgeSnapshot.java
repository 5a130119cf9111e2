package ai.disinto.testing;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.snapshot.StoreDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an embedded forge remembered at one moment: as lines that can be compared between runs, and repository by
 * repository for assertions. Immutable; files can be read until the forge is closed.
 *
 * <p>The lines leave out what differs from run to run: ids, numbers, times, addresses and counters. Commits are named by
 * what they contain, issues by their titles, in texts too. History is left out as well (timelines, older statuses of a
 * context), and secrets are. What has an order on the server has a number in its line, such as a comment; the rest is
 * sorted. Two snapshots are equal if their lines are.
 */
public final class ForgeSnapshot {
    private final List<String> lines;
    private final Map<String, RepositorySnapshot> repositories;

    ForgeSnapshot(List<String> lines, Map<String, RepositorySnapshot> repositories) {
        this.lines = List.copyOf(lines);
        this.repositories = Map.copyOf(repositories);
    }

    static ForgeSnapshot of(Instance instance) {
        Map<String, RepositorySnapshot> repositories = new TreeMap<>();
        instance.store()
                .repositories()
                .all()
                .forEach(each -> repositories.put(each.fullName(), RepositorySnapshot.of(each)));
        return new ForgeSnapshot(new StoreDump(instance).lines(), repositories);
    }

    /**
     * Everything, one line for each thing.
     *
     * @return sorted lines
     */
    public List<String> lines() {
        return lines;
    }

    /**
     * Looks for a repository.
     *
     * @param name {@code owner/name}
     * @return the repository, if there was one
     */
    public Optional<RepositorySnapshot> repository(String name) {
        return Optional.ofNullable(repositories.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Compares with another snapshot.
     *
     * @param expected what should have been
     * @return each line that is missing, after a minus, and each that is too much, after a plus; empty if there is none
     */
    public List<String> differencesFrom(ForgeSnapshot expected) {
        return differences(Objects.requireNonNull(expected, "expected").lines, lines);
    }

    static List<String> differences(List<String> expected, List<String> actual) {
        List<String> missing = new ArrayList<>(expected);
        List<String> more = new ArrayList<>();
        for (String line : actual) {
            if (!missing.remove(line)) {
                more.add("+ " + line);
            }
        }
        List<String> all =
                new ArrayList<>(missing.stream().map(line -> "- " + line).toList());
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForgeSnapshot that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** Answers the lines. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
