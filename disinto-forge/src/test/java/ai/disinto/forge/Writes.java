package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.StatusState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every operation that changes something without reading first, by the name that it has in docs/semantics.md. */
final class Writes {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    private final Map<String, Consumer<Forge>> all = new TreeMap<>();

    static Map<String, Consumer<Forge>> all() {
        Writes writes = new Writes();
        writes.issues();
        writes.comments();
        writes.pulls();
        writes.reviews();
        writes.commits();
        writes.repositories();
        writes.settings();
        writes.actions();
        writes.accounts();
        writes.applications();
        return writes.all;
    }

    static void run(String name, Forge forge) {
        Objects.requireNonNull(all().get(name), name).accept(forge);
    }

    private void issues() {
        in("Issues.create", repository -> repository.issues().create(NewIssue.titled("x")));
        in(
                "Issues.edit",
                repository -> repository.issues().edit(1, IssueEdit.nothing().title("x")));
        in("Issues.close", repository -> repository.issues().close(1));
        in("Issues.reopen", repository -> repository.issues().reopen(1));
        in("Issues.delete", repository -> repository.issues().delete(1));
        in("Issues.addLabels", repository -> repository.issues().addLabels(1, List.of("x")));
        in("Issues.replaceLabels", repository -> repository.issues().replaceLabels(1, List.of("x")));
        in("Issues.removeLabel", repository -> repository.issues().removeLabel(1, "x"));
        in("Labels.create", repository -> repository.labels().create(LabelSettings.of("x", "ff0000")));
        in("Labels.edit", repository -> repository.labels().edit(1, LabelSettings.of("x", "ff0000")));
        in("Labels.delete", repository -> repository.labels().delete(1));
    }

    private void comments() {
        in("Comments.create", repository -> repository.comments().create(1, "x"));
        in("Comments.edit", repository -> repository.comments().edit(1, "x"));
        in("Comments.delete", repository -> repository.comments().delete(1));
        in("Milestones.create", repository -> repository.milestones().create(MilestoneSettings.titled("x")));
        in("Milestones.edit", repository -> repository.milestones().edit(1, MilestoneSettings.titled("x")));
        in("Milestones.delete", repository -> repository.milestones().delete(1));
    }

    private void pulls() {
        in("Pulls.create", repository -> repository.pulls().create(NewPull.of("x", "head", "main")));
        in(
                "Pulls.edit",
                repository -> repository.pulls().edit(1, PullEdit.nothing().title("x")));
        in("Pulls.close", repository -> repository.pulls().close(1));
        in("Merges.cancelSchedule", repository -> repository.merges().cancelSchedule(1));
    }

    private void reviews() {
        in("Reviews.give", repository -> repository.reviews().give(1, NewReview.approving()));
        in("Reviews.giveLasting", repository -> repository.reviews().giveLasting(1, NewReview.approving()));
        in("Reviews.dismiss", repository -> repository.reviews().dismiss(1, 2, "x"));
        in("Reviews.restore", repository -> repository.reviews().restore(1, 2));
        in("Reviews.delete", repository -> repository.reviews().delete(1, 2));
        in("Reviews.request", repository -> repository.reviews().request(1, List.of("bob")));
        in("Reviews.withdraw", repository -> repository.reviews().withdraw(1, List.of("bob")));
    }

    private void commits() {
        ProtectionRule rule = ProtectionRule.of("main");
        in("Branches.create", repository -> repository.branches().create("x", "main"));
        in("BranchProtections.create", repository -> repository.protections().create(rule));
        in("BranchProtections.edit", repository -> repository.protections().edit(rule));
        in("BranchProtections.delete", repository -> repository.protections().delete("main"));
        in("Tags.create", repository -> repository.tags().create("v1", "main", "x"));
        in("Tags.delete", repository -> repository.tags().delete("v1"));
        in("Releases.create", repository -> repository.releases().create(ReleaseSettings.of("v1")));
        in("Releases.edit", repository -> repository.releases().edit(1, ReleaseSettings.of("v1")));
        in("Releases.delete", repository -> repository.releases().delete(1));
        in(
                "Statuses.create",
                repository -> repository.statuses().create(SHA, NewStatus.of("ci", StatusState.of("success"))));
    }

    private void repositories() {
        NewRepository repository = NewRepository.named("x");
        on("Repositories.create", forge -> forge.repositories().create(repository));
        on("Repositories.createIn", forge -> forge.repositories().createIn("org", repository));
        on("Repositories.createFor", forge -> forge.repositories().createFor("bob", repository));
        on(
                "Repositories.migrate",
                forge -> forge.repositories()
                        .migrate(NewMigration.of("https://code.test/x.git", RepositorySlug.parse("a/x"))));
        in("ForgeRepository.edit", each -> each.edit(RepositoryEdit.nothing()));
        in("ForgeRepository.delete", ForgeRepository::delete);
        in("Mirrors.create", each -> each.mirrors().create(NewPushMirror.to("https://code.test/x.git")));
        in("Mirrors.delete", each -> each.mirrors().delete("x"));
        in("Mirrors.push", each -> each.mirrors().push());
        in("Mirrors.pull", each -> each.mirrors().pull());
    }

    private void settings() {
        HookSettings hook = HookSettings.to("http://hook.test");
        in("Collaborators.put", repository -> repository.collaborators().put("bob", Permission.READ));
        in("Collaborators.remove", repository -> repository.collaborators().remove("bob"));
        in("DeployKeys.create", repository -> repository.deployKeys().create("x", "ssh-ed25519 AAAA", true));
        in("DeployKeys.delete", repository -> repository.deployKeys().delete(1));
        in("Hooks.create", repository -> repository.hooks().create(hook));
        in("Hooks.edit", repository -> repository.hooks().edit(1, hook));
        in("Hooks.delete", repository -> repository.hooks().delete(1));
        in("Hooks.test", repository -> repository.hooks().test(1));
    }

    private void actions() {
        in("ActionSettings.putSecret", repository -> repository.actions().putSecret("X", Secret.of("s3cret")));
        in("ActionSettings.deleteSecret", repository -> repository.actions().deleteSecret("X"));
        in("ActionSettings.putVariable", repository -> repository.actions().putVariable("X", "y"));
        in("ActionSettings.deleteVariable", repository -> repository.actions().deleteVariable("X"));
    }

    private void accounts() {
        NewUser bob = NewUser.named("bob", "bob@example.org", Secret.of("s3cret-of-bob"));
        on("Administration.createUser", forge -> forge.administration().createUser(bob));
        on("Administration.editUser", forge -> forge.administration().editUser("bob", UserEdit.nothing()));
        on("Administration.deleteUser", forge -> forge.administration().deleteUser("bob"));
        on("Organizations.create", forge -> forge.organizations().create(NewOrganization.named("org")));
        on("Organizations.delete", forge -> forge.organizations().delete("org"));
        on("Tokens.create", forge -> forge.users().tokens("bob").create(NewToken.named("x")));
        on("Tokens.replace", forge -> forge.users().tokens("bob").replace(NewToken.named("x")));
        on("Tokens.delete", forge -> forge.users().tokens("bob").delete(1));
    }

    private void applications() {
        List<String> uris = List.of("http://app.test");
        on("OAuth2Applications.create", forge -> forge.oauth2Applications().create("x", uris));
        on("OAuth2Applications.edit", forge -> forge.oauth2Applications().edit(1, "x", uris));
        on("OAuth2Applications.delete", forge -> forge.oauth2Applications().delete(1));
        on("Notifications.markRead", forge -> forge.notifications().markRead(1));
        on("Notifications.markAllRead", forge -> forge.notifications().markAllRead());
        on("RawRequest.send", forge -> forge.request("POST", "/x").json("{}").send());
        on("RawRequest.find", forge -> forge.request("POST", "/x").json("{}").find());
    }

    private void in(String name, Consumer<ForgeRepository> write) {
        on(name, forge -> write.accept(forge.repository("a/b")));
    }

    private void on(String name, Consumer<Forge> write) {
        all.put(name, write);
    }
}
