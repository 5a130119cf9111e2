package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Release;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The releases of one repository. A tag has one release at most. */
public final class Releases {
    private final Calls calls;
    private final Target target;

    Releases(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("releases");
    }

    /** {@return the releases, newest first; drafts are shown to writers only} */
    public Listing<Release> list() {
        return calls.list(target, Release.class, Release::id);
    }

    /**
     * Looks for a release.
     *
     * @param id its id
     * @return the release, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Release> find(long id) {
        return calls.find(target.then(id), Release.class);
    }

    /**
     * Looks for the release of a tag.
     *
     * @param tag the name of the tag
     * @return the release, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Release> findByTag(String tag) {
        return calls.find(target.then("tags").path(Objects.requireNonNull(tag, "tag")), Release.class);
    }

    /**
     * Looks for the newest release that is neither a draft nor a prerelease.
     *
     * @return the release, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Release> latest() {
        return calls.find(target.then("latest"), Release.class);
    }

    /**
     * Makes a release.
     *
     * @param release what it is to be
     * @return the release
     * @throws ConflictException if its tag has one
     * @throws OutcomeUnknownException if the answer was lost; {@link #createOnce} can be repeated
     * @throws ForgeException if it was not made
     */
    public Release create(ReleaseSettings release) {
        return calls.post(target, Objects.requireNonNull(release, "release").body(), Release.class);
    }

    /**
     * Makes a release unless its tag has one. One that is found is left as it is.
     *
     * @param release what it is to be
     * @return the release, new or found
     * @throws OutcomeUnknownException if the answer was lost and none can be found; repeat the call
     * @throws ForgeException if it was not made
     */
    public Created<Release> createOnce(ReleaseSettings release) {
        String tag = Objects.requireNonNull(release, "release").tag();
        return new SafeCreate<Release>(() -> findByTag(tag).stream(), Comparator.comparingLong(Release::id))
                .run(() -> create(release), Stream::empty);
    }

    /**
     * Changes a release.
     *
     * @param id its id
     * @param release what it is to be
     * @return the release as it is now
     * @throws ForgeException if it did not change
     */
    public Release edit(long id, ReleaseSettings release) {
        return calls.patch(
                target.then(id), Objects.requireNonNull(release, "release").body(), Release.class);
    }

    /**
     * Deletes a release; its tag stays.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }
}
