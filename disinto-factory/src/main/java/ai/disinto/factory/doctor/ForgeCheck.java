package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.forge.Forge;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether accounts, permissions, tokens and profiles are as the agents need them. */
final class ForgeCheck {
    private final DoctorSettings settings;
    private final Forge forge;
    private final Diagnosis out;

    ForgeCheck(DoctorSettings settings, Forge forge, Diagnosis out) {
        this.settings = settings;
        this.forge = forge;
        this.out = out;
    }

    void examine() {
        try {
            examine(forge.users().current());
        } catch (UnauthorizedException e) {
            out.add(
                    StaffCode.ADMINISTRATOR_REFUSED,
                    "administrator",
                    new Words("the forge refuses who asks: " + e.serverMessage(), "sign in with another password"));
        }
    }

    private void examine(User administrator) {
        if (administrator.isAdmin()) {
            all();
            return;
        }
        out.add(
                StaffCode.NO_ADMINISTRATOR,
                administrator.login(),
                new Words(
                        "it asks and does not administer the forge, which hides from it what others have: tokens alone"
                                + " are looked at",
                        "sign in as an administrator of the forge"));
        TokenCheck tokens = new TokenCheck(settings, new KnownTokens(forge), out);
        settings.staff().forEach(agent -> tokens.examine(agent, Optional.empty(), List.of()));
    }

    private void all() {
        Repositories repositories = new Repositories(forge);
        settings.projects().values().forEach(project -> repositories.report(project, out));
        TokenCheck tokens = new TokenCheck(settings, new KnownTokens(forge), out);
        for (AgentEntry agent : settings.staff()) {
            List<RepositorySlug> wanted = new ArrayList<>();
            settings.projectsOf(agent).stream()
                    .flatMap(project -> Repositories.of(project).stream())
                    .distinct()
                    .filter(repositories::exists)
                    .forEach(wanted::add);
            Optional<User> account = new AccountCheck(forge, out).examine(agent);
            account.ifPresent(user -> {
                new PermissionCheck(repositories, out).examine(agent, user, wanted);
                new ProfileCheck(forge, out).examine(agent, user).ifPresent(wanted::add);
            });
            tokens.examine(agent, account, wanted);
        }
    }
}
