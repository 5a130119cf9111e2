package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Tag;
import java.util.Objects;
import java.util.Optional;

/** The tags of one repository. */
public final class Tags {
    private final Calls calls;
    private final Target target;

    Tags(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("tags");
    }

    /** {@return the tags} */
    public Listing<Tag> list() {
        return calls.list(target, Tag.class, Tag::name);
    }

    /**
     * Looks for a tag.
     *
     * @param name its name
     * @return the tag, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Tag> find(String name) {
        return calls.find(target.path(Objects.requireNonNull(name, "name")), Tag.class);
    }

    /**
     * Makes a tag.
     *
     * @param name its name
     * @param commit the branch or commit that it stands for
     * @param message its message; empty for a lightweight one
     * @return the tag
     * @throws ConflictException if there is one of that name; also after a lost answer, so read it
     * @throws ForgeException if it was not made
     */
    public Tag create(String name, String commit, String message) {
        JsonBody body = JsonBody.of("tag_name", Objects.requireNonNull(name, "name"))
                .with("target", Objects.requireNonNull(commit, "commit"))
                .with("message", Objects.requireNonNull(message, "message"));
        return calls.post(target, body, Tag.class);
    }

    /**
     * Deletes a tag.
     *
     * @param name its name
     * @throws NotFoundException if there is none
     * @throws ConflictException if a release uses it
     * @throws ForgeException if it is still there
     */
    public void delete(String name) {
        calls.delete(target.path(Objects.requireNonNull(name, "name")));
    }
}
