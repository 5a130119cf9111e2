package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import ai.disinto.forge.model.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A commit as a push tells of it. Made by the library alone. */
public final class PushedCommit {
    static final Decoder<PushedCommit> DECODER = Decoder.of(
                    PushedCommit::new,
                    "id",
                    "message",
                    "author",
                    "committer",
                    "timestamp",
                    "added",
                    "removed",
                    "modified")
            .within(Decoders.of(Signature.class));

    private final String sha;
    private final String message;
    private final Optional<Signature> author;
    private final Optional<Signature> committer;
    private final Optional<Instant> when;
    private final List<String> added;
    private final List<String> removed;
    private final List<String> modified;

    private PushedCommit(JsonObject json) {
        this.sha = json.requiredText("id");
        this.message = json.text("message");
        this.author = json.object("author", Decoders.of(Signature.class)::decode);
        this.committer = json.object("committer", Decoders.of(Signature.class)::decode);
        this.when = json.instant("timestamp");
        this.added = json.texts("added");
        this.removed = json.texts("removed");
        this.modified = json.texts("modified");
    }

    /** {@return the id} */
    public String sha() {
        return sha;
    }

    /** {@return the message, with its line break at the end} */
    public String message() {
        return message;
    }

    /** {@return who wrote the change} */
    public Optional<Signature> author() {
        return author;
    }

    /** {@return who made the commit} */
    public Optional<Signature> committer() {
        return committer;
    }

    /** {@return when; chosen by whoever made the commit} */
    public Optional<Instant> when() {
        return when;
    }

    /** {@return paths of new files; empty also where the server does not list files} */
    public List<String> added() {
        return added;
    }

    /** {@return paths of files that are gone; empty also where the server does not list files} */
    public List<String> removed() {
        return removed;
    }

    /** {@return paths of files that changed; empty also where the server does not list files} */
    public List<String> modified() {
        return modified;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushedCommit that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return sha;
    }

    private List<Object> values() {
        return List.of(sha, message, author, committer, when, added, removed, modified);
    }
}
