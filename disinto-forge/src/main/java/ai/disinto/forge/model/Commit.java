package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A commit. Made by the library alone. */
public final class Commit {
    static final Decoder<Commit> DECODER = Decoders.add(
            Commit.class,
            Decoder.of(
                            Commit::new,
                            "sha",
                            "message",
                            "commit",
                            "author",
                            "committer",
                            "tree",
                            "parents",
                            "files",
                            "html_url")
                    .within(Signature.DECODER, User.DECODER, ChangedFile.DECODER));

    private final String sha;
    private final String message;
    private final Optional<Signature> author;
    private final Optional<Signature> committer;
    private final Optional<User> account;
    private final Optional<String> tree;
    private final List<String> parents;
    private final List<ChangedFile> files;
    private final String page;

    Commit(JsonObject json) {
        this.sha = json.requiredText("sha");
        this.message = Odd.commit(json).text("message");
        this.author = Odd.commit(json).object("author", Signature::new);
        this.committer = Odd.commit(json).object("committer", Signature::new);
        this.account = Odd.account(json, "author");
        this.tree = Odd.commit(json).object("tree", tree -> tree.text("sha"));
        this.parents = json.objects("parents", parent -> parent.text("sha"));
        this.files = json.objects("files", ChangedFile::new);
        this.page = json.text("html_url");
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

    /** {@return the account that the mail address of the author belongs to} */
    public Optional<User> account() {
        return account;
    }

    /** {@return the id of its tree} */
    public Optional<String> tree() {
        return tree;
    }

    /** {@return the ids of its parents} */
    public List<String> parents() {
        return parents;
    }

    /** {@return the files that it touches, where the server was asked for them} */
    public List<ChangedFile> files() {
        return files;
    }

    /** {@return the address of its page for browsers} */
    public String page() {
        return page;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commit that && values().equals(that.values());
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
        return List.of(sha, message, author, committer, account, tree, parents, files, page);
    }
}
