package ai.disinto.testing.internal.stage;

import ai.disinto.forge.Forge;
import ai.disinto.forge.model.Organization;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deletes what tests have made. Whatever is gone already is left alone. */
public final class Removal {
    private final Forge admin;

    public Removal(Forge admin) {
        this.admin = admin;
    }

    /** Deletes an organisation with its repositories. */
    public void organization(String name) {
        if (admin.organizations().find(name).isPresent()) {
            repositories(admin.repositories().ofOrganization(name).list());
            admin.organizations().delete(name);
        }
    }

    /** Deletes an account with its repositories and with the organisations of tests that it is in. */
    public void account(String login) {
        if (admin.users().find(login).isEmpty()) {
            return;
        }
        repositories(admin.repositories().ofUser(login).list());
        for (Organization each : admin.sudo(login).organizations().own().list()) {
            if (each.name().startsWith(Names.PREFIX)) {
                organization(each.name());
            }
        }
        admin.administration().deleteUser(login);
    }

    /** Deletes the accounts and webhooks that runs of the tests left behind which ended before their time. */
    public void leftOvers(Instant now, Duration age) {
        List<User> all = admin.users().search(Names.PREFIX).list();
        all.stream()
                .map(User::login)
                .filter(login -> Names.isLeftOver(login, now, age))
                .forEach(this::account);
        admin.administration().hooks().list().stream()
                .filter(hook -> Names.isLeftOver(hook.url().replaceFirst(".*/", ""), now, age))
                .toList()
                .forEach(hook -> admin.administration().hooks().delete(hook.id()));
    }

    private void repositories(List<Repository> all) {
        all.forEach(each -> admin.repository(each.slug()).delete());
    }
}
