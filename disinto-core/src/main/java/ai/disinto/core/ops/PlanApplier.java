package ai.disinto.core.ops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the steps of a plan. Every file is written under another name first, and then appears in one piece. */
final class PlanApplier {
    private final OpsRoot root;
    private final Consumer<String> progress;

    /** The consumer is told before each change of the file system, so that tests can stop there. */
    PlanApplier(OpsRoot root, Consumer<String> progress) {
        this.root = root;
        this.progress = progress;
    }

    List<OpsOperation> apply(List<OpsOperation> operations) {
        List<OpsOperation> done = new ArrayList<>();
        for (OpsOperation operation : operations) {
            try {
                if (take(operation)) {
                    done.add(operation);
                }
            } catch (IOException e) {
                throw new OpsWriteException(root.path(), operation, e.toString(), e);
            }
        }
        return List.copyOf(done);
    }

    private boolean take(OpsOperation operation) throws IOException {
        OpsPath path = operation.path();
        OpsRoot.Kind kind = root.kind(path);
        return switch (operation.kind()) {
            case CREATE_DIRECTORY -> {
                refuseOther(operation, kind, OpsRoot.Kind.DIRECTORY);
                yield kind == OpsRoot.Kind.MISSING && createDirectory(path);
            }
            case CREATE_FILE -> {
                refuseOther(operation, kind, OpsRoot.Kind.FILE);
                yield kind == OpsRoot.Kind.MISSING && createFile(path, operation.content());
            }
            case REMOVE_LEFTOVER -> {
                boolean removable = kind == OpsRoot.Kind.FILE || kind == OpsRoot.Kind.LINK;
                yield removable && delete(root.resolve(path));
            }
        };
    }

    private void refuseOther(OpsOperation operation, OpsRoot.Kind found, OpsRoot.Kind wanted) {
        if (found != OpsRoot.Kind.MISSING && found != wanted) {
            String reason = LayoutCheck.inTheWay(operation.path(), found).message();
            throw new OpsWriteException(root.path(), operation, reason, null);
        }
    }

    private boolean createDirectory(OpsPath path) throws IOException {
        progress.accept("create directory");
        Files.createDirectory(root.resolve(path));
        return true;
    }

    private boolean createFile(OpsPath path, String content) throws IOException {
        Path target = root.resolve(path);
        Path unfinished = root.resolve(LayoutPlanner.unfinished(path));
        write(unfinished, content);
        boolean appeared = publish(unfinished, target, path);
        delete(unfinished);
        return appeared;
    }

    private void write(Path file, String content) throws IOException {
        progress.accept("create unfinished file");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            progress.accept("write");
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** A second name for the finished file: unlike a move it never replaces what is there. */
    private boolean publish(Path unfinished, Path target, OpsPath path) throws IOException {
        progress.accept("publish");
        try {
            Files.createLink(target, unfinished);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (root.kind(path) != OpsRoot.Kind.MISSING) {
                return false;
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    private boolean delete(Path file) throws IOException {
        progress.accept("delete");
        return Files.deleteIfExists(file);
    }
}
