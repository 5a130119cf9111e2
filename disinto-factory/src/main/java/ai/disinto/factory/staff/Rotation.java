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
 * The steps of a rotation: make, store, try, delete. Which token is the present one is known by its last characters; an
 * older one of ours beside it is what an interrupted rotation did not delete yet, a newer one is what it did not store.
 */
final class Rotation {
    private final Badge badge;

    private Rotation(Badge badge) {
        this.badge = badge;
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
        return badge.isOurs(current)
                && all.stream().anyMatch(token -> badge.isOurs(token) && token.id() < current.id());
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
                current(all).ifPresent(token -> progress.replace(token.id()));
                progress.made(badge.make(next(all)));
            }
            return step;
        }

        private StaffStep judge(List<AccessToken> all) {
            Optional<AccessToken> current = current(all);
            if (current.isPresent() && isInterrupted(all, current.get())) {
                return step(current.get().name(), Outcome.FOUND, "made by a rotation that was interrupted");
            }
            return step(next(all), Outcome.CREATED, "");
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
            boolean interrupted = current.isPresent() && isInterrupted(all, current.get());
            List<AccessToken> old = all.stream()
                    .filter(token -> interrupted
                            ? badge.isOurs(token) && token.id() != current.get().id()
                            : badge.isOurs(token)
                                    || current.filter(token::equals).isPresent())
                    .toList();
            return Look.of(step(old));
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
            List<AccessToken> old = all.stream()
                    .filter(token -> token.id() != present)
                    .filter(token -> badge.isOurs(token) || progress.replaced().contains(token.id()))
                    .toList();
            old.forEach(badge::delete);
            return step(old);
        }

        private StaffStep step(List<AccessToken> old) {
            String names = String.join(", ", old.stream().map(AccessToken::name).toList());
            return old.isEmpty()
                    ? Rotation.this.step(badge.name(), Outcome.SKIPPED, "there is no old one")
                    : Rotation.this.step(names, Outcome.REMOVED, "after the new one was tried");
        }
    }
}
