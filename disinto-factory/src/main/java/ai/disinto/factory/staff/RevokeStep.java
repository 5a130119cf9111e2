package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.model.AccessToken;
import java.util.ArrayList;
import java.util.List;

/** Revokes what the agent signed in with: the tokens of this host, and the one in the environment file. */
final class RevokeStep implements Step {
    private final Badge badge;

    RevokeStep(Badge badge) {
        this.badge = badge;
    }

    @Override
    public Look look() {
        List<AccessToken> all = badge.list();
        List<AccessToken> mine = mine(all);
        int others = all.size() - mine.size();
        List<String> notices = others == 0
                ? List.of()
                : List.of("the account " + badge.login() + " keeps " + others + " tokens that were not made here");
        return Look.of(step(mine)).withNotices(notices);
    }

    @Override
    public StaffStep run(Progress progress) {
        List<AccessToken> mine = mine(badge.list());
        mine.forEach(badge::delete);
        return step(mine);
    }

    private List<AccessToken> mine(List<AccessToken> all) {
        List<AccessToken> mine =
                new ArrayList<>(all.stream().filter(badge::isOurs).toList());
        Badge.find(all, badge.stored()).filter(token -> !mine.contains(token)).ifPresent(mine::add);
        return mine;
    }

    private StaffStep step(List<AccessToken> mine) {
        String names = String.join(", ", mine.stream().map(AccessToken::name).toList());
        return mine.isEmpty()
                ? Look.step(Kind.TOKEN, badge.name() + " of " + badge.login(), Outcome.SKIPPED, "there is none")
                : Look.step(Kind.TOKEN, names + " of " + badge.login(), Outcome.REMOVED, "");
    }
}
