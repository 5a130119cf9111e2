package ai.disinto.forge.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Compares commits. Files larger than a mebibyte count as binary, so that no patch grows without end. */
final class DiffReader {
    private static final int BINARY_FROM = 1 << 20;
    private static final int RENAMES_AMONG = 400;

    private final Repository repository;

    DiffReader(Repository repository) {
        this.repository = repository;
    }

    Diff read(ObjectId from, ObjectId to, int patchLimit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out);
                RevWalk walk = new RevWalk(repository)) {
            formatter.setRepository(repository);
            formatter.setBinaryFileThreshold(BINARY_FROM);
            formatter.setDetectRenames(true);
            formatter.getRenameDetector().setRenameLimit(RENAMES_AMONG);
            List<DiffEntry> entries = formatter.scan(
                    walk.parseCommit(from).getTree(), walk.parseCommit(to).getTree());
            List<FileDiff> files = new ArrayList<>();
            entries.forEach(entry -> files.add(file(entry)));
            files.sort(Comparator.comparing(FileDiff::path));
            for (int i = 0; i < entries.size() && out.size() <= 4L * patchLimit; i++) {
                if (patchLimit > 0) {
                    formatter.format(entries.get(i));
                }
            }
            formatter.flush();
            return cut(files, out.toString(StandardCharsets.UTF_8), patchLimit);
        }
    }

    /** Ends the patch with a whole line. */
    private static Diff cut(List<FileDiff> files, String patch, int limit) {
        if (patch.length() <= limit) {
            return new Diff(files, patch, limit == 0 && !files.isEmpty());
        }
        int end = patch.lastIndexOf('\n', limit - 1);
        return new Diff(files, patch.substring(0, end + 1), true);
    }

    private static FileDiff file(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD, COPY -> new FileDiff(FileDiff.Status.ADDED, entry.getNewPath(), null);
            case MODIFY -> new FileDiff(FileDiff.Status.MODIFIED, entry.getNewPath(), null);
            case DELETE -> new FileDiff(FileDiff.Status.DELETED, entry.getOldPath(), null);
            case RENAME -> new FileDiff(FileDiff.Status.RENAMED, entry.getNewPath(), entry.getOldPath());
        };
    }
}
