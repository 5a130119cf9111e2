package ai.disinto.forge.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Which commit a name means. Names are only names here: there is no language of expressions to be abused. */
final class Revisions {
    private static final List<String> PREFIXES = List.of(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS);

    private final Repository repository;

    Revisions(Repository repository) {
        this.repository = repository;
    }

    /** The commit that a branch, a branch of the server as {@code origin/name}, a tag, an id or HEAD means. */
    Optional<ObjectId> find(String revision) throws IOException {
        Objects.requireNonNull(revision, "revision");
        if (revision.equals(Constants.HEAD)) {
            return Optional.ofNullable(repository.exactRef(Constants.HEAD)).map(Ref::getObjectId);
        }
        if (Names.isId(revision)) {
            return commit(ObjectId.fromString(revision));
        }
        for (String prefix : revision.startsWith(Constants.R_REFS) ? List.of("") : PREFIXES) {
            if (Repository.isValidRefName(prefix + revision)) {
                Ref ref = repository.exactRef(prefix + revision);
                ObjectId id = ref == null ? null : ref.getObjectId();
                if (id != null) {
                    return commit(id);
                }
            }
        }
        return Optional.empty();
    }

    ObjectId existing(String revision) throws IOException {
        return find(revision)
                .orElseThrow(() -> new GitException(
                        GitException.Reason.UNKNOWN_REVISION,
                        "there is no commit for \"" + revision + "\" in the clone " + repository.getWorkTree()));
    }

    static GitCommit describe(RevCommit commit) {
        List<String> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.name());
        }
        PersonIdent author = commit.getAuthorIdent();
        Instant when = author.getWhenAsInstant();
        return new GitCommit(
                commit.name(),
                parents,
                new GitCommit.Written(author.getName(), author.getEmailAddress(), when, commit.getFullMessage()));
    }

    private Optional<ObjectId> commit(ObjectId id) throws IOException {
        if (!repository.getObjectDatabase().has(id)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.peel(walk.parseAny(id)) instanceof RevCommit commit
                    ? Optional.of(commit.getId())
                    : Optional.empty();
        }
    }
}
