package ai.disinto.forge.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;

/** Makes a clone where it is not in anybody's way. */
final class CloneMaking {
    private final RemoteExchange exchange;
    private final GitLimits limits;
    private final int depth;
    private final Optional<SharedObjects> shared;

    CloneMaking(GitRemote remote, int depth, Optional<SharedObjects> shared) {
        this.exchange = remote.exchange();
        this.limits = remote.limits();
        this.depth = depth;
        this.shared = shared;
    }

    void into(Path workTree) throws IOException {
        Files.createDirectories(workTree);
        Path git = workTree.resolve(Constants.DOT_GIT);
        try (IsolatedRepository repository = IsolatedRepository.at(workTree, limits.largestObject())) {
            repository.create(false);
            writeConfig(git.resolve(Constants.CONFIG), repository);
        }
        Optional<FetchResult> given =
                shared.isPresent() ? Optional.of(shared.get().into(git)) : Optional.empty();
        try (IsolatedRepository repository = IsolatedRepository.at(workTree, limits.largestObject())) {
            FetchResult fetched = given.isPresent() ? given.get() : exchange.fetch(repository, depth);
            String branch = branch(fetched);
            WorkTree files = new WorkTree(repository);
            files.link(branch);
            Optional<ObjectId> head = new Revisions(repository).find("origin/" + branch);
            if (head.isPresent()) {
                files.turn(Optional.empty(), head.get());
                files.move(Optional.empty(), head.get(), "clone");
            }
        }
    }

    /** For git programs that are used in the clone; this library does not read it. */
    private void writeConfig(Path file, Repository repository) throws IOException {
        boolean rights = repository.getFS().supportsExecute();
        String text = "[core]\n\trepositoryformatversion = 0\n\tfilemode = " + rights + "\n\tbare = false\n"
                + "\tlogallrefupdates = true\n[remote \"origin\"]\n\turl = " + exchange.url()
                + "\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n";
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** The branch that the server's HEAD leads to; {@code main} where it does not say. */
    private static String branch(FetchResult fetched) {
        Ref head = fetched.getAdvertisedRef(Constants.HEAD);
        if (head == null) {
            return "main";
        }
        if (head.isSymbolic()) {
            return Repository.shortenRefName(head.getTarget().getName());
        }
        return fetched.getAdvertisedRefs().stream()
                .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
                .filter(ref -> head.getObjectId() != null && head.getObjectId().equals(ref.getObjectId()))
                .map(ref -> Repository.shortenRefName(ref.getName()))
                .findFirst()
                .orElse("main");
    }
}
