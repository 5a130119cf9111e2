package ai.disinto.forge.pull;

import ai.disinto.forge.git.CommitDraft;
import ai.disinto.forge.git.Workspace;
import ai.disinto.forge.internal.git.FoundFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent left without committing it. Nothing is read through links: they may lead anywhere on this machine. */
final class LeftFiles {
    private static final long LARGEST = 32 << 20;

    private final Workspace workspace;
    private CommitDraft draft;
    private Optional<String> trouble = Optional.empty();

    private LeftFiles(Workspace workspace, CommitDraft draft) {
        this.workspace = workspace;
        this.draft = draft;
    }

    /** Commits it, if there is anything; answers why that cannot be. */
    static Optional<String> commit(Workspace workspace, CommitDraft empty) {
        LeftFiles left = new LeftFiles(workspace, empty);
        workspace.uncommitted().forEach(left::take);
        if (left.trouble.isEmpty()) {
            var unused = workspace.commit(left.draft);
        }
        return left.trouble;
    }

    private void take(String path) {
        try {
            Path file = workspace.directory().resolve(path);
            if (isBehindLink(file)) {
                trouble = Optional.of("a link was left where a file should be");
            } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                draft = with(path, null, false);
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                trouble = Optional.of("something was left that is no file, or one of more than 32 MiB");
            } else {
                put(path, file);
            }
        } catch (IOException | IllegalArgumentException e) {
            trouble = Optional.of("a file was left that cannot be read or has a name that is none");
        }
    }

    private void put(String path, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.startsWith("<<<<<<< ") || (text.contains("\n<<<<<<< ") && text.contains("\n>>>>>>> "))) {
            trouble = Optional.of("marks of a conflict were left in a file");
        }
        draft = with(path, content, Files.isExecutable(file));
    }

    private CommitDraft with(String path, byte @Nullable [] content, boolean executable) {
        return (CommitDraft) FoundFile.writer().with(draft, path, content, executable);
    }

    private boolean isBehindLink(Path file) {
        Path root = workspace.directory();
        for (Path each = file; each != null && !each.equals(root); each = each.getParent()) {
            if (Files.isSymbolicLink(each)) {
                return true;
            }
        }
        return false;
    }
}
