package ai.disinto.testing.internal.store;

import java.time.Instant;

/** A release of a repository. */
public final class Release {
    private final long id;
    private final Repository repository;
    private final User author;
    private final Instant created;
    private String tagName;
    private String name = "";
    private String body = "";
    private String target = "";
    private boolean draft;
    private boolean prerelease;
    private boolean hideArchiveLinks;
    private Instant published;

    public Release(long id, Repository repository, User author, Instant created, String tagName, Instant published) {
        this.id = id;
        this.repository = repository;
        this.author = author;
        this.created = created;
        this.tagName = tagName;
        this.published = published;
    }

    public long id() {
        return id;
    }

    public Repository repository() {
        return repository;
    }

    public User author() {
        return author;
    }

    public Instant created() {
        return created;
    }

    public String tagName() {
        return tagName;
    }

    public void tagName(String value) {
        tagName = value;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public String body() {
        return body;
    }

    public void body(String value) {
        body = value;
    }

    public String target() {
        return target;
    }

    public void target(String value) {
        target = value;
    }

    public boolean draft() {
        return draft;
    }

    public void draft(boolean value) {
        draft = value;
    }

    public boolean prerelease() {
        return prerelease;
    }

    public void prerelease(boolean value) {
        prerelease = value;
    }

    public boolean hideArchiveLinks() {
        return hideArchiveLinks;
    }

    public void hideArchiveLinks(boolean value) {
        hideArchiveLinks = value;
    }

    public Instant published() {
        return published;
    }

    public void published(Instant value) {
        published = value;
    }
}
