package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** What a change of files led to. Made by the library alone. */
public final class FileCommit {
    static final Decoder<FileCommit> DECODER = Decoders.add(
            FileCommit.class,
            Decoder.of(FileCommit::new, "commit", "files", "content").within(Commit.DECODER, ContentEntry.DECODER));

    private final Commit commit;
    private final List<ContentEntry> files;

    FileCommit(JsonObject json) {
        this.commit = new Commit(json.requiredObject("commit"));
        this.files = Odd.files(json);
    }

    /** {@return the new commit} */
    public Commit commit() {
        return commit;
    }

    /** {@return the files as they are now, without those that were deleted} */
    public List<ContentEntry> files() {
        return files;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileCommit that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "commit " + commit;
    }

    private List<Object> values() {
        return List.of(commit, files);
    }
}
