package ai.disinto.forge.pull;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.git.FileDiff;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.History;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a branch has lost what others brought to its base: of each file that both touched, how many of the lines that
 * the base got are missing on the branch. A rebase that took the wrong side shows here. Immutable; made by the library
 * alone.
 */
public final class StaleBase {
    /**
     * A file that both sides touched.
     *
     * @param path its path
     * @param added how many lines the base got
     * @param missing how many of them the branch lacks
     */
    public record File(String path, int added, int missing) {
        /**
         * Checks that the numbers fit.
         *
         * @param path its path
         * @param added how many lines the base got, 0 or more
         * @param missing how many of them the branch lacks, at most as many
         * @throws IllegalArgumentException if they do not
         */
        public File {
            Objects.requireNonNull(path, "path");
            if (missing < 0 || added < missing) {
                throw new IllegalArgumentException("of " + added + " lines " + missing + " cannot be missing");
            }
        }

        /** {@return whether at least half of the lines are missing} */
        public boolean isLost() {
            return missing > 0 && 2L * missing >= added;
        }
    }

    private static final byte[] NOTHING = {};

    private final List<File> files;

    StaleBase(List<File> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Compares within a clone. Right after a rebase, name the commit that branch and base had in common <em>before</em>
     * it: then nothing may be missing.
     *
     * @param history the history with all three
     * @param since the commit that both sides began at
     * @param base the revision of the base
     * @param head the revision of the branch
     * @return the files that both touched
     * @throws GitException if a revision is missing or a file is too large
     */
    public static StaleBase check(History history, String since, String base, String head) {
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(base, "base");
        String fork =
                history.mergeBase(base, Objects.requireNonNull(head, "head")).orElse(since);
        Map<String, String> ours = new TreeMap<>();
        for (FileDiff file : history.diff(fork, head, 0).files()) {
            ours.put(file.formerPath().orElse(file.path()), file.path());
        }
        List<File> files = new ArrayList<>();
        for (FileDiff file : history.diff(since, base, 0).files()) {
            Optional.ofNullable(ours.get(file.path()))
                    .flatMap(path -> StaleBaseLines.compare(
                            path,
                            file(history, since, file.formerPath().orElse(file.path())),
                            file(history, base, file.path()),
                            file(history, head, path)))
                    .ifPresent(files::add);
        }
        return new StaleBase(files);
    }

    /**
     * Compares on the forge: what the base got since the pull request left it. Two requests, and three for each file that
     * both touched.
     *
     * @param repository the repository
     * @param pull the pull request
     * @return the files that both touched
     * @throws ForgeException if something cannot be read
     */
    public static StaleBase check(ForgeRepository repository, PullRequest pull) {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(pull, "pull");
        Map<String, String> ours = new TreeMap<>();
        for (ChangedFile file : repository.pulls().files(pull.number()).list()) {
            ours.put(file.previousPath().orElse(file.path()), file.path());
        }
        List<File> files = new ArrayList<>();
        String base = pull.base().sha();
        for (ChangedFile file :
                repository.commits().compare(pull.mergeBase(), base).files()) {
            Optional.ofNullable(ours.get(file.path()))
                    .flatMap(path -> StaleBaseLines.compare(
                            path,
                            file(
                                    repository,
                                    pull.mergeBase(),
                                    file.previousPath().orElse(file.path())),
                            file(repository, base, file.path()),
                            file(repository, pull.head().sha(), path)))
                    .ifPresent(files::add);
        }
        return new StaleBase(files);
    }

    private static byte[] file(History history, String revision, String path) {
        return history.file(revision, path).orElse(NOTHING);
    }

    private static byte[] file(ForgeRepository repository, String commit, String path) {
        return repository.contents().raw(path, commit).orElse(NOTHING);
    }

    /** {@return whether one file at least has lost half of what the base got} */
    public boolean isStale() {
        return files.stream().anyMatch(File::isLost);
    }

    /** {@return the files that both touched, by path} */
    public List<File> files() {
        return files;
    }

    /** {@return those that have lost half or more of what the base got} */
    public List<File> lost() {
        return files.stream().filter(File::isLost).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaleBase that && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return lost().size() + " of " + files.size() + " files lost what the base got";
    }
}
