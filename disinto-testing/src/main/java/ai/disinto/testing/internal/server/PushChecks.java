package ai.disinto.testing.internal.server;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.PushRules;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.git.TakenPush;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.instance.PushPolicy;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the forge says to one push: permission first, then every policy. */
final class PushChecks implements PushRules {
    private final Instance instance;
    private final Repository repository;
    private final Caller caller;
    private final User pusher;

    PushChecks(Instance instance, Repository repository, Caller caller) {
        User user = caller.user();
        if (user == null) {
            throw new IllegalArgumentException("nobody pushes without an account");
        }
        this.instance = instance;
        this.repository = repository;
        this.caller = caller;
        this.pusher = user;
    }

    @Override
    public Optional<String> refusal(RefChange change) {
        boolean writes = instance.access().of(caller, repository).atLeast(Permission.WRITE);
        if (!writes && !change.isForReview()) {
            return Optional.of(noWriter(change.shortName()));
        }
        if (repository.archived()) {
            return Optional.of("repository " + repository.fullName() + " is archived");
        }
        for (PushPolicy policy : instance.pushPolicies()) {
            Optional<String> refusal = policy.refusal(repository, pusher, change);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private String noWriter(String branch) {
        if (!instance.line().atLeast(15)) {
            return "User permission denied for writing.";
        }
        return "User '" + pusher.name() + "' is not allowed to push to branch '" + branch + "' in '"
                + repository.fullName() + "'.\n"
                + "If you instead wanted to create a pull request to the branch '" + branch + "', please use:\n"
                + "git push origin HEAD:refs/for/" + branch + "/choose-a-descriptor\n"
                + "You might want to replace 'origin' with the name of your Git remote if it is different from origin.";
    }

    @Override
    public Optional<TakenPush> take(RefChange change, List<String> options) {
        return instance.pushTakers().stream()
                .map(taker -> taker.take(repository, pusher, change, options))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public List<String> pushed(List<RefChange> changes) {
        List<String> words = new ArrayList<>();
        RefUpdates updates = new RefUpdates(instance);
        for (RefChange change : changes) {
            updates.moved(repository, pusher, change);
            if (change.isBranch() && !change.deletes() && !change.shortName().equals(repository.defaultBranch())) {
                words.add("Create a new pull request for '" + change.shortName() + "':");
                words.add("  " + instance.base() + "/" + repository.fullName() + "/compare/"
                        + repository.defaultBranch() + "..." + change.shortName());
            }
        }
        return words;
    }
}
