package ai.disinto.testing.internal.snapshot;

import ai.disinto.testing.internal.render.HookRenderer;
import ai.disinto.testing.internal.render.LabelRenderer;
import ai.disinto.testing.internal.render.OrganizationRenderer;
import ai.disinto.testing.internal.render.TeamRenderer;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.List;

/** People, organisations and what belongs to no repository. */
final class AccountLines {
    private final View view;
    private final Store store;
    private final Lines lines;

    AccountLines(View view) {
        this.view = view;
        this.store = view.store();
        this.lines = new Lines("", new StableText(view.base(), null));
    }

    List<String> lines() {
        store.accounts().people().forEach(this::person);
        store.accounts().organizations().forEach(this::organization);
        store.systemHooks().forEach(hook -> lines.add("webhook of the server", HookRenderer.hook(hook)));
        store.applications()
                .forEach(each -> lines.add(
                        "application " + lines.quoted(each.name()) + " of "
                                + each.owner().name(),
                        String.join(" ", each.redirectUris())));
        store.notifications()
                .forEach(each -> lines.add(
                        "notification of " + each.user().name() + " about "
                                + lines.quoted(each.issue().title()),
                        each.unread() ? "unread" : "read"));
        return lines.lines();
    }

    private void person(User user) {
        String subject = "account " + user.name();
        lines.add(subject, new UserRenderer(view).withEmail(user));
        store.accounts()
                .tokensOf(user)
                .forEach(token -> lines.add(
                        subject + " token " + lines.quoted(token.name()),
                        token.scopes().stream().sorted().toList().toString()));
        store.publicKeysOf(user)
                .forEach(key -> lines.add(subject + " key " + lines.quoted(key.title()), key.fingerprint()));
        belongings(subject, user);
    }

    private void organization(User organization) {
        String subject = "organization " + organization.name();
        lines.add(subject, new OrganizationRenderer(view).organization(organization));
        LabelRenderer labels = new LabelRenderer(view);
        store.labelsOf(organization).forEach(each -> lines.add(subject + " label", labels.label(organization, each)));
        store.accounts().teamsOf(organization).forEach(team -> team(subject, team));
        belongings(subject, organization);
    }

    private void team(String subject, Team team) {
        String each = subject + " team " + lines.quoted(team.name());
        lines.add(each, new TeamRenderer(view).brief(team));
        team.members()
                .forEach(id ->
                        store.accounts().find(id).ifPresent(user -> lines.add(each + " member " + user.name(), "")));
        team.repositories()
                .forEach(id -> store.repositories()
                        .find(id)
                        .ifPresent(one -> lines.add(each + " repository " + one.fullName(), "")));
    }

    private void belongings(String subject, User account) {
        store.hooksOf(account).forEach(hook -> lines.add(subject + " webhook", HookRenderer.hook(hook)));
        lines.addAll(subject + " actions secret", store.secretsOf(account).keySet());
        store.variablesOf(account)
                .values()
                .forEach(each -> lines.add(
                        subject + " actions variable " + lines.quoted(each.name()), lines.quoted(each.data())));
    }
}
