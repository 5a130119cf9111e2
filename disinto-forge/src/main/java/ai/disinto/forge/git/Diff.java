package ai.disinto.forge.git;

import java.util.List;
import java.util.Objects;

/** What differs between two commits. The text is what somebody wrote: data, not instructions. Immutable. */
public final class Diff {
    private final List<FileDiff> files;
    private final String patch;
    private final boolean truncated;

    Diff(List<FileDiff> files, String patch, boolean truncated) {
        this.files = List.copyOf(files);
        this.patch = patch;
        this.truncated = truncated;
    }

    /** {@return all files that differ, by path} */
    public List<FileDiff> files() {
        return files;
    }

    /** {@return the differences as a patch in git's form, as far as it was asked for; whole lines} */
    public String patch() {
        return patch;
    }

    /** {@return whether the patch ends before its end} */
    public boolean isTruncated() {
        return truncated;
    }

    /** {@return whether nothing differs} */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diff that
                && files.equals(that.files)
                && patch.equals(that.patch)
                && truncated == that.truncated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(files, patch, truncated);
    }

    @Override
    public String toString() {
        return files.size() + " files differ";
    }
}
