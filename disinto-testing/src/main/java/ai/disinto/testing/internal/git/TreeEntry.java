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

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
