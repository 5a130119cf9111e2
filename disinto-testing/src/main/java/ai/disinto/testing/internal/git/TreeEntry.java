package ai.disinto.testing.internal.git;

/**
 * What a tree holds under a path.
 *
 * @param mode octal, six digits
 * @param type {@code blob}, {@code tree} or {@code commit} (a submodule)
 * @param size in bytes; 0 unless it is a blob
 */
public record TreeEntry(String path, String mode, String type, String sha, long size) {
    public boolean isTree() {
        return type.equals("tree");
    }

    /** The same entry as seen from above the folder that holds it. */
    public TreeEntry below(String folder) {
        return new TreeEntry(folder + "/" + path, mode, type, sha, size);
    }

    public boolean isLink() {
        return mode.equals("120000");
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
