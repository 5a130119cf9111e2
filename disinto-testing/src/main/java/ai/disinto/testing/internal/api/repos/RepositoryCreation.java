package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Committers;
import ai.disinto.testing.internal.events.RepositoryChanged;
import ai.disinto.testing.internal.git.FileChange;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.Signature;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes repositories. */
public final class RepositoryCreation {
    private RepositoryCreation() {}

    static Answer forCaller(Call call) {
        return create(call, call.user());
    }

    /** Answers a call that makes a repository for an account or organisation. */
    public static Answer create(Call call, User owner) {
        Body body = call.body();
        String name = body.required("name", "Name");
        RepositoryNames.check(name);
        String branch =
                body.text("default_branch").filter(text -> !text.isEmpty()).orElse("main");
        Repository repository = add(call.instance(), owner, name, branch);
        repository.description(body.textOrEmpty("description"));
        repository.isPrivate(body.isTrue("private"));
        repository.template(body.isTrue("template"));
        repository.watchers().add(call.user().id());
        if (body.isTrue("auto_init")) {
            initialize(call.instance(), repository, call.user());
        }
        call.instance().events().publish(new RepositoryChanged(repository, call.user(), "created"));
        return Answer.created(new RepositoryRenderer(call.view()).repository(repository));
    }

    /**
     * Adds an empty repository to the store.
     *
     * @throws Refusal 409 if its name is taken
     */
    public static Repository add(Instance instance, User owner, String name, String defaultBranch) {
        Repository repository = new Repository(
                instance.store().nextId(Repository.class),
                GitRepository.create(owner.name() + "/" + name, defaultBranch),
                instance.now(),
                owner,
                name,
                instance.now());
        repository.defaultBranch(defaultBranch);
        if (!instance.store().repositories().add(repository)) {
            throw Refusal.conflict("The repository with the same name already exists.");
        }
        return repository;
    }

    private static void initialize(Instance instance, Repository repository, User user) {
        String readme = "# " + repository.name() + "\n\n" + repository.description();
        String commit = repository
                .git()
                .writer()
                .commit(
                        null,
                        List.of(FileChange.put("README.md", readme.getBytes(StandardCharsets.UTF_8))),
                        Signature.of(Committers.of(user, instance.now()), "Initial commit\n"));
        repository.git().update(new RefChange("refs/heads/" + repository.defaultBranch(), RefChange.NONE, commit));
    }
}
