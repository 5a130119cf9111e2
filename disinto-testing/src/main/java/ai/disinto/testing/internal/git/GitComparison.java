package ai.disinto.testing.internal.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.jspecify.annotations.Nullable;

/** Compares commits. */
public final class GitComparison {
    private final Repository repository;

    GitComparison(Repository repository) {
        this.repository = repository;
    }

    /** The commit where two histories part. */
    public Optional<String> mergeBase(String one, String other) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
            RevCommit base = walk.next();
            return base == null ? Optional.empty() : Optional.of(base.name());
        } catch (IOException e) {
            throw new GitFailure("histories of " + one + " and " + other + " could not be read", e);
        }
    }

    /** The commits that lead to {@code to}, but not to {@code from}; newest first. */
    public List<GitCommit> commits(String from, String to) {
        return new GitLog(repository).between(from, to);
    }

    /** The files that differ, by path; {@code from} is {@code null} for a comparison with nothing. */
    public List<DiffFile> files(@Nullable String from, String to) {
        try (DiffFormatter formatter = formatter(new ByteArrayOutputStream())) {
            List<DiffFile> files = new ArrayList<>();
            for (DiffEntry entry : formatter.scan(tree(from), tree(to))) {
                files.add(file(formatter, entry));
            }
            return files;
        } catch (IOException e) {
            throw new GitFailure("difference of " + from + " and " + to + " could not be read", e);
        }
    }

    /** The difference as {@code git diff} prints it. */
    public String patch(@Nullable String from, String to) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (DiffFormatter formatter = formatter(text)) {
            formatter.format(tree(from), tree(to));
            formatter.flush();
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new GitFailure("difference of " + from + " and " + to + " could not be read", e);
        }
    }

    private DiffFormatter formatter(ByteArrayOutputStream out) {
        DiffFormatter formatter = new DiffFormatter(out);
        formatter.setRepository(repository);
        formatter.setDetectRenames(true);
        return formatter;
    }

    private static DiffFile file(DiffFormatter formatter, DiffEntry entry) throws IOException {
        int additions = 0;
        int deletions = 0;
        for (Edit edit : formatter.toFileHeader(entry).toEditList()) {
            additions += edit.getLengthB();
            deletions += edit.getLengthA();
        }
        boolean deleted = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
        boolean added = entry.getChangeType() == DiffEntry.ChangeType.ADD;
        return new DiffFile(
                kind(entry.getChangeType()),
                deleted ? entry.getOldPath() : entry.getNewPath(),
                added ? entry.getNewPath() : entry.getOldPath(),
                entry.getOldId().toObjectId().name(),
                entry.getNewId().toObjectId().name(),
                additions,
                deletions);
    }

    private static DiffFile.Kind kind(DiffEntry.ChangeType type) {
        return switch (type) {
            case ADD -> DiffFile.Kind.ADDED;
            case MODIFY -> DiffFile.Kind.MODIFIED;
            case DELETE -> DiffFile.Kind.DELETED;
            case RENAME -> DiffFile.Kind.RENAMED;
            case COPY -> DiffFile.Kind.COPIED;
        };
    }

    private AbstractTreeIterator tree(@Nullable String commit) throws IOException {
        if (commit == null) {
            return new EmptyTreeIterator();
        }
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            CanonicalTreeParser parser = new CanonicalTreeParser();
            parser.reset(reader, walk.parseTree(ObjectId.fromString(commit)));
            return parser;
        }
    }
}
