package ai.disinto.forge.work;

import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.ClaimOutcome.BestEffort;
import ai.disinto.forge.work.ClaimOutcome.Held;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The way without a lock: assign oneself, wait, look. Of several who are assigned the first by name stays. */
final class Assignment implements Lease {
    private final ClaimSettings settings;
    private final Issue issue;
    private final String nonce;

    Assignment(ClaimSettings settings, Issue issue, String nonce) {
        this.settings = settings;
        this.issue = issue;
        this.nonce = nonce;
    }

    ClaimOutcome run() {
        String me = settings.claimant();
        Optional<String> other = first(issue).filter(login -> !login.equalsIgnoreCase(me));
        if (other.isPresent()) {
            return new Held(ClaimHolder.assigned(other.get()));
        }
        assign(List.of(me));
        settings.settling().ifPresent(ClaimSettings.Settling::await);
        Issue now = settings.repository().issues().get(issue.number());
        String winner = first(now).orElse("nobody");
        if (!winner.equalsIgnoreCase(me)) {
            return new Held(ClaimHolder.assigned(winner));
        }
        Claim claim = new Claim(settings, issue.number(), this);
        claim.show(now);
        return new BestEffort(claim);
    }

    @Override
    public boolean isSafe(Instant now) {
        return isMine();
    }

    @Override
    public boolean renew(Instant now) {
        return isMine();
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.empty();
    }

    @Override
    public Set<String> before() {
        return Set.of();
    }

    @Override
    public String nonce() {
        return nonce;
    }

    private boolean isMine() {
        return settings.repository()
                .issues()
                .find(issue.number())
                .flatMap(Assignment::first)
                .filter(settings.claimant()::equalsIgnoreCase)
                .isPresent();
    }

    private void assign(List<String> logins) {
        Issue unused = settings.repository()
                .issues()
                .edit(issue.number(), IssueEdit.nothing().assignees(logins));
    }

    /** Servers list assignees in no certain order. */
    private static Optional<String> first(Issue issue) {
        Set<String> logins = issue.assignees().stream().map(User::login).collect(Collectors.toCollection(TreeSet::new));
        return logins.stream().findFirst();
    }
}
