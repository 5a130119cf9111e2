package ai.disinto.forge.webhook;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.PullQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The issues and pull requests of a repository. */
final class RepositoryChanges implements ChangeSource {
    private final ForgeRepository repository;

    RepositoryChanges(ForgeRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Item> all() {
        return Stream.concat(
                        repository.issues().list(IssueQuery.all()).list().stream()
                                .map(Item::of),
                        repository.pulls().list(PullQuery.all()).list().stream().map(Item::of))
                .toList();
    }

    @Override
    public List<Item> since(Instant time) {
        Stream<Item> issues = repository.issues().list(IssueQuery.all().changedSince(time)).stream()
                .map(Item::of);
        // pull requests have no such filter, but an order
        Stream<Item> pulls = repository.pulls().list(PullQuery.all().sort("recentupdate")).stream()
                .map(Item::of)
                .takeWhile(item -> !item.time().isBefore(time));
        return Stream.concat(issues, pulls).toList();
    }

    @Override
    public boolean exists(int number) {
        return repository.issues().find(number).isPresent();
    }
}
