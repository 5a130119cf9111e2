package ai.disinto.vault.doctor;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks accounts up, each once. Who may not ask for the access of others sees who can be assigned: those who may write. */
final class Accounts {
    private final Forge forge;
    private final ForgeRepository repository;
    private final boolean seesStatus;
    private final Map<String, Account> known = new HashMap<>();
    private Optional<List<String>> writers = Optional.empty();

    Accounts(DoctorSettings settings) {
        this.forge = settings.administrator().orElse(settings.vault());
        this.repository = settings.administered().orElse(settings.repository());
        this.seesStatus = forge.users().current().isAdmin();
    }

    Account of(String login) {
        return known.computeIfAbsent(login.toLowerCase(Locale.ROOT), this::look);
    }

    private Account look(String login) {
        Optional<User> found = forge.users().find(login);
        if (found.isEmpty()) {
            return new Account(login, false, false, false, Permission.NONE);
        }
        User user = found.get();
        boolean unusable = user.isLoginProhibited() || (seesStatus && !user.isActive());
        return new Account(user.login(), true, unusable, user.isAdmin(), access(user.login()));
    }

    private Permission access(String login) {
        try {
            return repository.collaborators().permission(login);
        } catch (ForbiddenException e) {
            if (writers().stream().anyMatch(login::equalsIgnoreCase)) {
                return Permission.WRITE;
            }
            return repository.collaborators().contains(login) ? Permission.READ : Permission.NONE;
        }
    }

    /** Everybody who may write, as far as the forge lists them. */
    List<String> writers() {
        if (writers.isEmpty()) {
            writers = Optional.of(repository.collaborators().assignable().stream()
                    .map(User::login)
                    .toList());
        }
        return writers.get();
    }
}
