package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.model.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Revokes what the agent signed in with: the tokens of this host, and the one in the environment file, but none that
 * another agent works with.
 */
final class RevokeStep implements Step {
    private final Badge badge;
    private final Colleagues colleagues;
    private final boolean there;

    /**
     * Makes the step.
     *
     * @param there whether there is such an agent; without one, tokens are its own by their names alone
     */
    RevokeStep(Badge badge, Colleagues colleagues, boolean there) {
        this.badge = badge;
        this.colleagues = colleagues;
        this.there = there;
    }

    @Override
    public Look look() {
        List<AccessToken> all = badge.list();
        List<AccessToken> mine = mine(all);
        List<String> notices = new ArrayList<>();
        List<String> others = colleagues.withAccount(badge.login());
        if (there && !others.isEmpty()) {
            notices.add(String.join(", ", others) + (others.size() == 1 ? " works as " : " work as ") + badge.login()
                    + " too: the account stays, with every token but those of " + badge.agent() + " that nobody uses");
        } else {
            notices.addAll(badge.left(
                    all.stream().filter(token -> !mine.contains(token)).toList()));
        }
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
        if (there && colleagues.withAccount(badge.login()).isEmpty()) {
            Badge.find(all, badge.stored())
                    .filter(token -> !mine.contains(token))
                    .ifPresent(mine::add);
        }
        Set<AccessToken> held = colleagues.held(mine);
        mine.removeIf(held::contains);
        return mine;
    }

    private StaffStep step(List<AccessToken> mine) {
        String names = String.join(", ", mine.stream().map(AccessToken::name).toList());
        return mine.isEmpty()
                ? Look.step(
                        Kind.TOKEN,
                        badge.name() + " of " + badge.login(),
                        Outcome.SKIPPED,
                        "there is none that is its own alone")
                : Look.step(Kind.TOKEN, names + " of " + badge.login(), Outcome.REMOVED, "");
    }
}
