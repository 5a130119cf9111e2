package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guard;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;

/** The checks of the server's router for organisations and teams. */
final class PeopleGuards {
    static final Guard ORGANIZATION_MEMBER = call -> {
        if (!call.caller().isSiteAdmin()
                && !access(call)
                        .isMember(call.organization("org"), call.caller().user())) {
            throw Refusal.forbidden("Must be an organization member");
        }
    };

    static final Guard ORGANIZATION_OWNER = call -> {
        if (!call.caller().isSiteAdmin()
                && !access(call).isOwner(call.organization("org"), call.caller().user())) {
            throw Refusal.forbidden("Must be an organization owner");
        }
    };

    /** Who belongs to the team, or owns its organisation; others in the organisation learn that it exists. */
    static final Guard TEAM_MEMBER = call -> {
        Team team = Teams.find(call);
        User user = call.user();
        boolean owner = call.caller().isSiteAdmin() || access(call).isOwner(team.organization(), user);
        if (owner || team.members().contains(user.id())) {
            return;
        }
        if (access(call).isMember(team.organization(), user)) {
            throw Refusal.forbidden("Must be a team member");
        }
        throw Refusal.notFound();
    };

    static final Guard TEAM_OWNER = call -> {
        Team team = Teams.find(call);
        if (!call.caller().isSiteAdmin() && !access(call).isOwner(team.organization(), call.user())) {
            throw Refusal.forbidden("Must be an organization owner");
        }
    };

    private PeopleGuards() {}

    private static Access access(Call call) {
        return call.instance().access();
    }
}
