package ai.disinto.forge.sprint;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.Listing;
import ai.disinto.forge.model.Issue;
import java.util.ArrayList;
import java.util.List;

/** What was filed since a list was read. Pull requests are among it, since their numbers are of the same row. */
final class NewestIssues {
    private final Listing<Issue> newestFirst;

    NewestIssues(ForgeRepository repository) {
        newestFirst = repository.issues().list(IssueQuery.all().withPulls());
    }

    /** Those with higher numbers: one request as long as they fit on a page. */
    List<Issue> since(int number) {
        List<Issue> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            List<Issue> items = newestFirst.page(page).items();
            items.stream().filter(issue -> issue.number() > number).forEach(found::add);
            if (items.isEmpty() || items.stream().anyMatch(issue -> issue.number() <= number)) {
                return found;
            }
        }
    }
}
