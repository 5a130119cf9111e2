package ai.disinto.vault.internal.evidence;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.decision.ReviewerEvidence;
import ai.disinto.vault.decision.ReviewerEvidence.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for reviewers now: what they may do, and whether they can sign in. */
final class ReviewerReader {
    private final Forge forge;
    private final ForgeRepository repository;
    private final Self self;

    ReviewerReader(Forge forge, ForgeRepository repository, Self self) {
        this.forge = forge;
        this.repository = repository;
        this.self = self;
    }

    List<ReviewerEvidence> read(Collection<String> logins, Reading reading) {
        List<ReviewerEvidence> out = new ArrayList<>();
        for (String login : logins) {
            reading.attempt(RefusalCode.REVIEWERS_UNREADABLE, () -> reviewer(login))
                    .ifPresent(out::add);
        }
        return out;
    }

    private ReviewerEvidence reviewer(String login) {
        try {
            Permission permission = repository.collaborators().permission(login);
            return new ReviewerEvidence(login, Optional.of(permission), account(login));
        } catch (NotFoundException e) {
            return new ReviewerEvidence(login, Optional.empty(), Account.GONE);
        } catch (ForbiddenException e) {
            return new ReviewerEvidence(login, Optional.empty(), account(login));
        }
    }

    /**
     * Forges show the state of an account to administrators alone. To others they say as much: the accounts that work can
     * be assigned to are active, and may write.
     */
    private Account account(String login) {
        if (!self.user().isAdmin()) {
            return assignable().contains(login.toLowerCase(Locale.ROOT)) ? Account.ACTIVE : Account.UNKNOWN;
        }
        return forge.users().find(login).map(ReviewerReader::shown).orElse(Account.GONE);
    }

    private static Account shown(User user) {
        return user.isActive() && !user.isLoginProhibited() ? Account.ACTIVE : Account.INACTIVE;
    }

    private Set<String> assignable() {
        return repository.collaborators().assignable().stream()
                .map(user -> user.login().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
