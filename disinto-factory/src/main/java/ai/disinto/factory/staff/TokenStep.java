package ai.disinto.factory.staff;

import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.model.AccessToken;
import java.util.List;
import java.util.Optional;

/**
 * Makes the token, unless the environment file has one that works. One of the same name that the file does not have is
 * left over from a run that died, since nobody knows its secret, and makes room.
 */
final class TokenStep implements Step {
    private final Badge badge;

    TokenStep(Badge badge) {
        this.badge = badge;
    }

    @Override
    public Look look() {
        List<AccessToken> all = badge.list();
        Optional<AccessToken> current = Badge.find(all, badge.stored());
        List<String> doubts = current.map(badge::doubts).orElse(List.of());
        return Look.of(judge(all, current)).withNotices(doubts);
    }

    @Override
    public StaffStep run(Progress progress) {
        List<AccessToken> all = badge.list();
        StaffStep step = judge(all, Badge.find(all, badge.stored()));
        if (step.outcome() != Outcome.FOUND) {
            progress.made(badge.make(badge.name()));
        }
        return step;
    }

    private StaffStep judge(List<AccessToken> all, Optional<AccessToken> current) {
        if (current.isPresent()) {
            return step(current.get().name(), Outcome.FOUND, "it works, and is not rotated");
        }
        Optional<Secret> stored = badge.stored();
        boolean taken = all.stream().anyMatch(token -> token.name().equals(badge.name()));
        if (stored.isPresent()) {
            refuseForeign(stored.get());
            return step(badge.name(), Outcome.CHANGED, "the forge does not know the one in " + EnvironmentFile.NAME);
        }
        return taken
                ? step(badge.name(), Outcome.CHANGED, "one of that name is there, and its secret is lost")
                : step(badge.name(), Outcome.CREATED, "");
    }

    private void refuseForeign(Secret stored) {
        if (badge.owner(stored) != Badge.Owner.NOBODY) {
            throw Refusal.of(
                    Reason.ACCOUNT,
                    "could not keep the token of " + badge.login() + ": " + badge.variable() + " in "
                            + EnvironmentFile.NAME
                            + " holds a token of another account; remove that line, or put it under"
                            + " its own name");
        }
    }

    private StaffStep step(String name, Outcome outcome, String detail) {
        return Look.step(Kind.TOKEN, name + " of " + badge.login(), outcome, detail);
    }
}
