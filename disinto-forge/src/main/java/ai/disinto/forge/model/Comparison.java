package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** What one commit has that another has not. Made by the library alone. */
public final class Comparison {
    static final Decoder<Comparison> DECODER = Decoders.add(
            Comparison.class,
            Decoder.of(Comparison::new, "commits", "files", "total_commits")
                    .within(Commit.DECODER, ChangedFile.DECODER));

    private final List<Commit> commits;
    private final List<ChangedFile> files;
    private final int total;

    Comparison(JsonObject json) {
        this.commits = json.objects("commits", Commit::new);
        this.files = json.objects("files", ChangedFile::new);
        this.total = json.count("total_commits");
    }

    /** {@return the commits, newest first} */
    public List<Commit> commits() {
        return commits;
    }

    /** {@return the files that they touch} */
    public List<ChangedFile> files() {
        return files;
    }

    /** {@return the number of commits} */
    public int total() {
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return total + " commits";
    }

    private List<Object> values() {
        return List.of(commits, files, total);
    }
}
