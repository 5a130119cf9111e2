package ai.disinto.examples.lifecycle;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.forge.RandomText;
import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.Created;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NewUser;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import ai.disinto.forge.work.WorkQueue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prepares a server that has nothing but an administrator: accounts, their tokens, both repositories with their first
 * files, labels, the vision, the CI and the protection. What is there from an earlier run of the same name is used, and
 * nothing of others is touched. May be repeated after a crash.
 *
 * @param admin the administrator, by password: only so can tokens be made for others
 * @param woodpecker the CI server, if there is one
 * @param cast the accounts
 * @param fetchesWithGit whether builds fetch their files themselves
 */
record Preparation(Forge admin, Optional<Woodpecker> woodpecker, Cast cast, boolean fetchesWithGit) {
    private static final List<String> SCOPES =
            List.of("write:repository", "write:issue", "read:user", "read:misc", "read:organization");

    Stage run() {
        Map<Role, Forge> people = new EnumMap<>(Role.class);
        for (Role role : cast.roles(woodpecker.isEmpty())) {
            people.put(role, account(role));
        }
        Stage stage = new Stage(cast, people, Optional.empty(), 0);
        repository(cast.project(), "The example of a factory: code");
        repository(cast.operations(), "The example of a factory: operations");
        admit(stage);
        Optional<WoodpeckerRepository> builds = woodpecker.map(this::activate);
        new SeedFiles(stage.project(Role.KEEPER)).put(Harbour.files(fetchesWithGit), "Begin the harbour");
        int vision = vision(stage.project(Role.KEEPER)).number();
        Stage ready = new Stage(cast, people, builds, vision);
        operations(ready);
        Protection.of(ready).apply();
        return ready;
    }

    private Forge account(Role role) {
        String login = cast.login(role);
        Secret password = Secret.of("Aa1-" + RandomText.of(24));
        NewUser wanted = NewUser.named(login, login + "@lifecycle.example.org", password)
                .fullName(cast.fullName(role))
                .mustChangePassword(false);
        Created<User> user = admin.administration().createUserOnce(wanted);
        if (!user.value().fullName().equals(cast.fullName(role))) {
            throw new StageFailedException("The account " + login + " on " + admin.url()
                    + " was not made by this example, so it is left alone; choose another --name");
        }
        NewToken token = NewToken.named("lifecycle").scopes(SCOPES);
        return admin.as(admin.users().tokens(login).replace(token).secret().orElseThrow());
    }

    private void repository(String slug, String description) {
        ForgeRepository repository = admin.repository(slug);
        if (repository.find().isEmpty()) {
            admin.repositories()
                    .createFor(
                            repository.slug().owner(),
                            NewRepository.named(repository.slug().name())
                                    .initialized()
                                    .defaultBranch("main")
                                    .description(description));
        }
    }

    private void admit(Stage stage) {
        var project = stage.project(Role.KEEPER).collaborators();
        project.put(cast.login(Role.AGENT), Permission.WRITE);
        project.put(cast.login(Role.REVIEWER), Permission.WRITE);
        if (woodpecker.isEmpty()) {
            project.put(cast.login(Role.CHECKS), Permission.WRITE);
        }
        var operations = stage.operations(Role.KEEPER).collaborators();
        operations.put(cast.login(Role.AGENT), Permission.WRITE);
        operations.put(cast.login(Role.PERSON), Permission.WRITE);
        operations.put(cast.login(Role.VAULT), Permission.ADMIN);
    }

    /** The CI server asks the forge whether its user administers the repository. */
    private WoodpeckerRepository activate(Woodpecker ci) {
        String user = ci.askUser().login();
        ForgeRepository project = admin.repository(cast.project());
        if (!user.equals(project.slug().owner())) {
            project.collaborators().put(user, Permission.ADMIN);
        }
        return ci.repository(ci.activate(project.get()).value().id());
    }

    private Issue vision(ForgeRepository project) {
        WorkQueue.of(project).ensureLabels();
        List<Label> labels = project.labels().list().list();
        long label = labels.stream()
                .filter(each -> each.name().equals("vision"))
                .findFirst()
                .map(Label::id)
                .orElseThrow();
        NewIssue issue =
                NewIssue.titled(Harbour.VISION).body(Harbour.VISION_TEXT).labelIds(Set.of(label));
        return project.issues().createOnce(issue, "vision").value();
    }

    private static void operations(Stage stage) {
        Map<String, String> files = Map.of(
                "vault/policy.toml",
                Harbour.POLICY,
                "sprints/" + Harbour.SPRINT + ".md",
                stage.pitch().render());
        new SeedFiles(stage.operations(Role.KEEPER)).put(files, "Say what may run without a person, and plan a sprint");
    }
}
