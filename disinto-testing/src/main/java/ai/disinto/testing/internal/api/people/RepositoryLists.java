package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Lists of repositories. */
final class RepositoryLists {
    private RepositoryLists() {}

    /** What belongs to the caller, directly or through a team, and where they collaborate. */
    static Answer ofCaller(Call call) {
        User user = call.user();
        return listed(
                call,
                repository -> repository.owner() == user
                        || repository.collaborators().containsKey(user.id())
                        || call.instance().store().accounts().teamsOf(repository.owner()).stream()
                                .anyMatch(team ->
                                        team.members().contains(user.id()) && TeamMembers.reaches(team, repository)));
    }

    static Answer ofOrganization(Call call) {
        User organization = call.organization("org");
        return listed(call, repository -> repository.owner() == organization);
    }

    static Answer of(Call call) {
        User user = call.account("username");
        return listed(call, repository -> repository.owner() == user);
    }

    private static Answer listed(Call call, Predicate<Repository> condition) {
        return Listing.of(call, visible(call).filter(condition).toList())
                .answer(new RepositoryRenderer(call.view())::repository);
    }

    private static Stream<Repository> visible(Call call) {
        return call.instance().store().repositories().all().stream()
                .filter(repository ->
                        call.instance().access().of(call.caller(), repository).atLeast(Permission.READ))
                .sorted(Comparator.<Repository, String>comparing(
                                repository -> repository.name().toLowerCase(Locale.ROOT))
                        .thenComparingLong(Repository::id));
    }

    static Answer search(Call call) {
        String words = call.query().text("q").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean onlyTopics = call.query().flag("topic").orElse(false);
        boolean described = call.query().flag("includeDesc").orElse(false);
        long owner = call.query().number("uid").orElse(0);
        Optional<Boolean> archived = call.query().flag("archived");
        Optional<Boolean> isPrivate = call.query().flag("is_private");
        List<Repository> found = visible(call)
                .filter(repository -> texts(repository, onlyTopics, described).contains(words))
                .filter(repository -> owner == 0 || repository.owner().id() == owner)
                .filter(repository -> archived.isEmpty() || repository.archived() == archived.get())
                .filter(repository -> isPrivate.isEmpty() || repository.isPrivate() == isPrivate.get())
                .toList();
        Listing<Repository> listing = Listing.of(call, found);
        ObjectNode node = Json.object().put("ok", true);
        node.set("data", Json.array(listing.items(), new RepositoryRenderer(call.view())::repository));
        return listing.headers(Answer.ok(node));
    }

    private static String texts(Repository repository, boolean onlyTopics, boolean described) {
        String topics = String.join("\n", repository.topics());
        String text = onlyTopics ? topics : repository.name() + "\n" + topics;
        return (described ? text + "\n" + repository.description() : text).toLowerCase(Locale.ROOT);
    }
}
