package ai.disinto.vault.doctor;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Permission;
import ai.disinto.vault.doctor.RemedyStep.Phase;
import ai.disinto.vault.internal.request.RequestLabels;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.route.BranchProtectionProfile;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The steps that a plan may have. Each may be done again at any time. */
final class Remedies {
    private static final Set<Permission> WRITING = EnumSet.of(Permission.WRITE, Permission.ADMIN, Permission.OWNER);

    private final DoctorSettings settings;

    Remedies(DoctorSettings settings) {
        this.settings = settings;
    }

    RemedyStep mayWrite(String login) {
        String call = "PUT " + path("/collaborators/" + login) + " {\"permission\": \"write\"}";
        return asAdministrator(Phase.ACCESS, "let " + login + " write to " + settings.slug(), call, repository -> {
            if (!WRITING.contains(repository.collaborators().permission(login))) {
                repository.collaborators().put(login, Permission.WRITE);
            }
        });
    }

    RemedyStep mayAdminister(String login) {
        String call = "PUT " + path("/collaborators/" + login) + " {\"permission\": \"admin\"}";
        return asAdministrator(
                Phase.ACCESS,
                "let " + login + " administer " + settings.slug(),
                call,
                repository -> repository.collaborators().put(login, Permission.ADMIN));
    }

    RemedyStep mayOnlyWrite(String login) {
        return RemedyStep.human(
                Phase.PEOPLE,
                "take the rights of an administrator from " + login,
                "PUT " + path("/collaborators/" + login) + " {\"permission\": \"write\"}, or another account");
    }

    RemedyStep branch(String name, String from) {
        String call = "POST " + path("/branches") + " {\"new_branch_name\": \"" + name + "\", \"old_ref_name\": \""
                + from + "\"}";
        return asAdministrator(
                Phase.BRANCHES,
                "make the branch " + name,
                call,
                repository -> repository.branches().ensure(name, from));
    }

    /** Writes only what differs, by the rules that are in force at that moment. */
    RemedyStep protect(String branch, String call, BranchProtectionProfile profile) {
        return asAdministrator(Phase.PROTECTION, "protect " + branch, call, repository -> {
            for (ProtectionRule change : profile.plan(repository).changes()) {
                if (change.branches().equalsIgnoreCase(branch)) {
                    repository.protections().ensure(change);
                }
            }
        });
    }

    /** Where it cannot be said what differs. */
    RemedyStep protection() {
        return RemedyStep.human(
                Phase.PROTECTION,
                "examine again with an administrator of " + settings.slug(),
                "VaultDoctor.Builder.administrator, or look at the settings of the repository, \"Branches\"");
    }

    RemedyStep state() {
        return RemedyStep.automatic(
                Phase.STATE,
                "make the branch " + settings.branches().state() + " as the vault",
                "POST " + path("/contents") + " with new_branch "
                        + settings.branches().state() + ", taking away what is in vault/",
                () -> new StateBranch(settings.repository(), settings.branches()).ensure());
    }

    RemedyStep labels() {
        return RemedyStep.automatic(
                Phase.LABELS,
                "make the labels " + RequestLabels.VAULT + " and " + RequestLabels.PENDING,
                "POST " + path("/labels"),
                () -> new RequestLabels(settings.repository()).ids());
    }

    RemedyStep human(String title, String how) {
        return RemedyStep.human(Phase.PEOPLE, title, how);
    }

    String path(String rest) {
        return "/repos/" + settings.slug() + rest;
    }

    private interface Change {
        void on(ForgeRepository repository);
    }

    private RemedyStep asAdministrator(Phase phase, String title, String call, Change change) {
        Optional<ForgeRepository> repository = settings.administered();
        return repository.isPresent()
                ? RemedyStep.automatic(phase, title, call, () -> change.on(repository.get()))
                : RemedyStep.human(phase, title, call);
    }
}
