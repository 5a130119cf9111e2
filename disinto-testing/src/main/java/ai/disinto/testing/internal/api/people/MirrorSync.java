package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Locked;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.GitRef;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.PushMirror;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies repositories of this forge into each other; it reaches no other server. */
final class MirrorSync {
    private static final String SUFFIX = ".git";

    private final Instance instance;

    MirrorSync(Instance instance) {
        this.instance = instance;
    }

    /** The repository of this forge that an address leads to. */
    Optional<Repository> find(String address) {
        String start = instance.base() + "/";
        if (!address.startsWith(start)) {
            return Optional.empty();
        }
        String path = address.substring(start.length());
        String[] parts =
                (path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path).split("/", -1);
        return parts.length == 2 ? instance.store().repositories().find(parts[0], parts[1]) : Optional.empty();
    }

    /** Brings a mirror up to date. */
    void pull(Repository mirror, User actor) {
        find(mirror.originalUrl()).ifPresent(source -> copy(source, mirror, actor));
        Locked.in(mirror, () -> {
            mirror.mirrorUpdated(instance.now());
            return mirror;
        });
    }

    /** Pushes to a mirror. The answer is whether it could be reached. */
    boolean push(Repository source, PushMirror mirror, User actor) {
        Optional<Repository> target = find(mirror.remoteAddress());
        target.ifPresent(found -> copy(source, found, actor));
        return Locked.in(source, () -> {
            mirror.lastUpdate(instance.now());
            mirror.lastError(target.isPresent() ? "" : "remote: Not found.");
            return target.isPresent();
        });
    }

    /** Makes branches and tags of one repository those of another. */
    void copy(Repository source, Repository target, User actor) {
        List<GitRef> wanted = Locked.in(source, () -> refs(source.git()));
        Locked.in(target, () -> {
            List<GitRef> present = refs(target.git());
            wanted.forEach(ref -> {
                target.git().copyFrom(source.git(), ref.sha());
                move(target, actor, new RefChange(ref.name(), sha(present, ref.name()), ref.sha()));
            });
            present.stream()
                    .filter(ref -> sha(wanted, ref.name()).equals(RefChange.NONE))
                    .forEach(ref -> move(target, actor, new RefChange(ref.name(), ref.sha(), RefChange.NONE)));
            return target;
        });
    }

    private void move(Repository target, User actor, RefChange change) {
        if (!change.before().equals(change.after()) && target.git().update(change)) {
            new RefUpdates(instance).moved(target, actor, change);
        }
    }

    private static List<GitRef> refs(GitRepository git) {
        List<GitRef> refs = new ArrayList<>(git.refs("refs/heads/"));
        refs.addAll(git.refs("refs/tags/"));
        return refs;
    }

    private static String sha(List<GitRef> refs, String name) {
        return refs.stream()
                .filter(ref -> ref.name().equals(name))
                .map(GitRef::sha)
                .findFirst()
                .orElse(RefChange.NONE);
    }
}
