package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.OrganizationRenderer;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.User;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Lists of people and organisations. */
final class AccountLists {
    private AccountLists() {}

    static List<User> byName(Collection<User> users) {
        return users.stream()
                .sorted(Comparator.comparing(user -> user.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    static Answer search(Call call) {
        String words = call.query().text("q").orElse("").strip().toLowerCase(Locale.ROOT);
        long id = call.query().number("uid").orElse(0);
        List<User> found = byName(call.instance().store().accounts().people()).stream()
                .filter(user -> (user.name() + "\n" + user.fullName())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .filter(user -> id == 0 || user.id() == id)
                .filter(user -> isVisible(call, user))
                .toList();
        Listing<User> listing = Listing.of(call, found);
        ObjectNode node = Json.object();
        node.set("data", Json.array(listing.items(), new UserRenderer(call.view())::user));
        return listing.headers(Answer.ok(node.put("ok", true)));
    }

    static Answer organizations(Call call) {
        return listed(call, organization -> isVisible(call, organization));
    }

    static Answer everyOrganization(Call call) {
        return listed(call, organization -> true);
    }

    static Answer organizationsOfCaller(Call call) {
        User self = call.user();
        return listed(call, organization -> call.instance().access().isMember(organization, self));
    }

    static Answer organizationsOf(Call call) {
        User user = call.account("username");
        return listed(
                call,
                organization -> call.instance().access().isMember(organization, user) && isVisible(call, organization));
    }

    private static Answer listed(Call call, Predicate<User> condition) {
        List<User> found = byName(call.instance().store().accounts().organizations()).stream()
                .filter(condition)
                .toList();
        return Listing.of(call, found).answer(new OrganizationRenderer(call.view())::organization);
    }

    private static boolean isVisible(Call call, User account) {
        return call.instance().access().isVisible(account, call.caller().user());
    }
}
