package ai.disinto.forge;

import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.Redaction;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.ErrorBody;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.FileCommit;
import ai.disinto.forge.model.Repository;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one repository, without a clone. Every change says what it builds on, so that it never overwrites what it
 * has not seen, and may be repeated: of several at the same time one succeeds.
 */
public final class Contents {
    private final Calls calls;
    private final Target repository;

    Contents(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /**
     * Looks for a file.
     *
     * @param path the path from the root of the repository
     * @param ref a branch, tag or commit
     * @return the file with its content; empty if there is none, no such branch, or a folder in its place
     * @throws ForgeException if there is no answer
     */
    public Optional<ContentEntry> find(String path, String ref) {
        Target target = at().path(path).query("ref", Objects.requireNonNull(ref, "ref"));
        Completed done = calls.attempt(Exchange.of("GET", target.toString()), Redaction.NONE);
        byte[] body = done.answer().body();
        boolean missing = done.answer().status() == 404 && !ErrorBody.isUnknownRoute(done.answer());
        boolean folder = done.answer().isSuccess() && body.length > 0 && body[0] == '[';
        return missing || folder
                ? Optional.empty()
                : Optional.of(calls.read(calls.checked(done, Redaction.NONE), Decoders.of(ContentEntry.class)));
    }

    /**
     * Answers what is in a folder.
     *
     * @param path the path from the root of the repository; empty for the root
     * @param ref a branch, tag or commit
     * @return the entries, without contents
     */
    public Listing<ContentEntry> list(String path, String ref) {
        Objects.requireNonNull(path, "path");
        Target folder = path.isEmpty() ? at() : at().path(path);
        return calls.whole(
                folder.query("ref", Objects.requireNonNull(ref, "ref")), ContentEntry.class, ContentEntry::path);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param path the path from the root of the repository
     * @param ref a branch, tag or commit
     * @return the bytes; empty if there is no such file or branch
     * @throws ForgeException if there is no answer
     */
    public Optional<byte[]> raw(String path, String ref) {
        Target target = repository.then("raw").path(path).query("ref", Objects.requireNonNull(ref, "ref"));
        Completed done = calls.attempt(Exchange.of("GET", target.toString()), Redaction.NONE);
        return done.answer().status() == 404
                ? Optional.empty()
                : Optional.of(calls.checked(done, Redaction.NONE).answer().body());
    }

    /**
     * Makes a file that does not exist.
     *
     * @param path the path from the root of the repository
     * @param content what will be in it
     * @param commit where it goes
     * @return how it ended; a conflict if there is a file with other content, or the new branch exists
     * @throws NotFoundException if the branch that it builds on does not exist
     * @throws ForbiddenException if the account may not write there
     * @throws ForgeException if it cannot be found out what came of it
     */
    public FileWrite create(String path, byte[] content, NewCommit commit) {
        return one("POST", path, base64(content), null, commit);
    }

    /**
     * Replaces the content of a file.
     *
     * @param path the path from the root of the repository
     * @param content what will be in it
     * @param sha the blob that is to be replaced
     * @param commit where it goes
     * @return how it ended; a conflict if the file is another one by now, or does not exist
     * @throws NotFoundException if the branch that it builds on does not exist
     * @throws ForbiddenException if the account may not write there
     * @throws ForgeException if it cannot be found out what came of it
     */
    public FileWrite update(String path, byte[] content, String sha, NewCommit commit) {
        return one("PUT", path, base64(content), Objects.requireNonNull(sha, "sha"), commit);
    }

    /**
     * Deletes a file.
     *
     * @param path the path from the root of the repository
     * @param sha the blob that is to be deleted
     * @param commit where it goes
     * @return how it ended; a conflict if the file is another one by now
     * @throws ForbiddenException if the account may not write there
     * @throws ForgeException if it cannot be found out what came of it
     */
    public FileWrite delete(String path, String sha, NewCommit commit) {
        return one("DELETE", path, null, Objects.requireNonNull(sha, "sha"), commit);
    }

    /**
     * Changes several files in one commit.
     *
     * @param changes the changes, not empty
     * @param commit where they go
     * @return how it ended: all of them are made, or none
     * @throws NotFoundException if the branch that they build on does not exist
     * @throws ForbiddenException if the account may not write there
     * @throws ForgeException if it cannot be found out what came of it
     */
    public FileWrite change(Collection<FileChange> changes, NewCommit commit) {
        List<JsonBody> files = Objects.requireNonNull(changes, "changes").stream()
                .map(FileChange::body)
                .toList();
        JsonBody body = Objects.requireNonNull(commit, "commit").body().with("files", files);
        return new ContentWrite(this, files.stream().map(ContentChange::of).toList(), commit)
                .run(() -> calls.send("POST", at(), body));
    }

    private FileWrite one(
            String method, String path, @Nullable String content, @Nullable String sha, NewCommit commit) {
        Target target = at().path(path);
        JsonBody body = Objects.requireNonNull(commit, "commit").body();
        JsonBody full = body.withOptional("content", Optional.ofNullable(content))
                .withOptional("sha", Optional.ofNullable(sha));
        return new ContentWrite(this, List.of(new ContentChange(path, sha, content)), commit)
                .run(() -> calls.send(method, target, full));
    }

    FileWrite written(Completed done) {
        return FileWrite.written(calls.read(done, Decoders.of(FileCommit.class)));
    }

    Optional<Branch> branch(String name) {
        return calls.find(repository.then("branches").path(name), Branch.class);
    }

    Optional<Repository> repository() {
        return calls.find(repository, Repository.class);
    }

    Calls calls() {
        return calls;
    }

    Target at() {
        return repository.then("contents");
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(Objects.requireNonNull(content, "content"));
    }
}
