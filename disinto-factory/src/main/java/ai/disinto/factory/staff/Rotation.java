package ai.disinto.factory.staff;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.model.AccessToken;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a rotation: make, store, try, delete. Which token is the present one is known by its last characters. Two
 * names are given in turn: an older token with the other one is what an interrupted rotation did not delete yet, a newer
 * one is what it did not store. Tokens with names of older factories say nothing, since several of them were usual.
 */
final class Rotation {
    private final Badge badge;

    /** The token that the plan is about, so that it does not replace what it made itself; none to finish what began. */
    private final Optional<AccessToken> old;

    private Rotation(Badge badge) {
        this.badge = badge;
        List<AccessToken> all = badge.list();
        this.old = current(all).filter(token -> !isInterrupted(all, token));
    }

    static StaffPlan plan(Office office, String name) {
        AgentEntry entry = office.hired(name)
                .orElseThrow(() -> Refusal.of(
                        Reason.UNKNOWN_AGENT,
                        "could not rotate the token of " + name + ": no hired agent has that name"));
        Badge badge = Badges.of(office, entry.agent(), entry.projects());
        badge.check();
        Rotation rotation = new Rotation(badge);
        Step make = new Foreseen(rotation.new Make());
        return StaffPlan.of(
                name,
                List.of(make, new VariableStep(badge, make), rotation.new Retire()),
                List.of("a container that runs takes the new token with: docker compose up -d "
                        + entry.agent().identifiers().service()));
    }

    private Optional<AccessToken> current(List<AccessToken> all) {
        return Badge.find(all, badge.stored());
    }

    private boolean isInterrupted(List<AccessToken> all, AccessToken current) {
        return badge.isRotated(current)
                && all.stream().anyMatch(token -> badge.isRotated(token) && token.id() < current.id());
    }

    private boolean isOld(AccessToken token) {
        return old.isPresent() && old.get().id() == token.id();
    }

    private StaffStep step(String names, Outcome outcome, String detail) {
        return Look.step(Kind.TOKEN, names + " of " + badge.login(), outcome, detail);
    }

    /** Makes the new token. */
    private final class Make implements Step {
        @Override
        public Look look() {
            return Look.of(judge(badge.list()));
        }

        @Override
        public StaffStep run(Progress progress) {
            List<AccessToken> all = badge.list();
            StaffStep step = judge(all);
            if (step.outcome() != Outcome.FOUND) {
                progress.made(badge.make(next(all)));
            }
            return step;
        }

        private StaffStep judge(List<AccessToken> all) {
            Optional<AccessToken> current = current(all);
            return current.isPresent() && !isOld(current.get())
                    ? step(current.get().name(), Outcome.FOUND, "made by a rotation that began before")
                    : step(next(all), Outcome.CREATED, "");
        }

        private String next(List<AccessToken> all) {
            return current(all).map(token -> badge.nameBeside(token.name())).orElse(badge.name());
        }
    }

    /** Tries the token that is stored, and deletes all others of ours. */
    private final class Retire implements Step {
        @Override
        public Look look() {
            List<AccessToken> all = badge.list();
            Optional<AccessToken> current = current(all);
            List<AccessToken> gone = all.stream()
                    .filter(token -> old.isPresent()
                            ? badge.isOurs(token) || isOld(token)
                            : badge.isOurs(token)
                                    && current.filter(token::equals).isEmpty())
                    .toList();
            List<AccessToken> left = all.stream()
                    .filter(token -> !gone.contains(token)
                            && current.filter(token::equals).isEmpty())
                    .toList();
            return Look.of(step(gone)).withNotices(badge.left(left));
        }

        @Override
        public StaffStep run(Progress progress) {
            Secret stored = badge.stored()
                    .filter(secret -> badge.owner(secret) == Badge.Owner.AGENT)
                    .orElseThrow(() -> Refusal.of(
                            Reason.FORGE,
                            "could not sign in as " + badge.login() + " with the token in " + badge.variable()
                                    + ", so the old one stays; rotate again"));
            List<AccessToken> all = badge.list();
            long present =
                    Badge.find(all, Optional.of(stored)).map(AccessToken::id).orElse(-1L);
            List<AccessToken> gone = all.stream()
                    .filter(token -> token.id() != present)
                    .filter(token -> badge.isOurs(token) || isOld(token))
                    .toList();
            gone.forEach(badge::delete);
            return step(gone);
        }

        private StaffStep step(List<AccessToken> gone) {
            String names =
                    String.join(", ", gone.stream().map(AccessToken::name).toList());
            return gone.isEmpty()
                    ? Rotation.this.step(badge.name(), Outcome.SKIPPED, "there is no old one")
                    : Rotation.this.step(names, Outcome.REMOVED, "after the new one was tried");
        }
    }
}
