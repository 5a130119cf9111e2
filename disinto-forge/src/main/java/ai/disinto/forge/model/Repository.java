package ai.disinto.forge.model;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A repository, as the asking account may see it. Made by the library alone. */
public final class Repository {
    static final Decoder<Repository> DECODER = Decoders.add(
            Repository.class,
            Decoder.of(
                            Repository::new,
                            "id",
                            "full_name",
                            "owner",
                            "description",
                            "default_branch",
                            "clone_url",
                            "ssh_url",
                            "html_url",
                            "empty",
                            "private",
                            "fork",
                            "mirror",
                            "archived",
                            "parent",
                            "permissions",
                            "admin",
                            "push",
                            "open_issues_count",
                            "open_pr_counter",
                            "allow_merge_commits",
                            "allow_rebase",
                            "allow_rebase_explicit",
                            "allow_squash_merge",
                            "allow_fast_forward_only_merge",
                            "created_at",
                            "updated_at")
                    .within(User.DECODER));

    private final long id;
    private final RepositorySlug slug;
    private final User owner;
    private final String description;
    private final String defaultBranch;
    private final String cloneUrl;
    private final String sshUrl;
    private final String page;
    private final boolean isEmpty;
    private final boolean isPrivate;
    private final boolean isFork;
    private final boolean isMirror;
    private final boolean isArchived;
    private final Optional<RepositorySlug> parent;
    private final boolean mayAdminister;
    private final boolean mayPush;
    private final int openIssues;
    private final int openPulls;
    private final List<MergeStyle> mergeStyles;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> updatedAt;

    Repository(JsonObject json) {
        this.id = json.requiredLong("id");
        this.slug = Odd.required(json);
        this.owner = User.of(json, "owner");
        this.description = json.text("description");
        this.defaultBranch = json.text("default_branch");
        this.cloneUrl = json.text("clone_url");
        this.sshUrl = json.text("ssh_url");
        this.page = json.text("html_url");
        this.isEmpty = json.flag("empty");
        this.isPrivate = json.flag("private");
        this.isFork = json.flag("fork");
        this.isMirror = json.flag("mirror");
        this.isArchived = json.flag("archived");
        this.parent = json.object("parent", Odd::of).flatMap(slug -> slug);
        this.mayAdminister =
                json.object("permissions", may -> may.flag("admin")).orElse(false);
        this.mayPush = json.object("permissions", may -> may.flag("push")).orElse(false);
        this.openIssues = json.count("open_issues_count");
        this.openPulls = json.count("open_pr_counter");
        this.mergeStyles = MergeStyle.allowed(json);
        this.createdAt = json.instant("created_at");
        this.updatedAt = json.instant("updated_at");
    }

    /** {@return the id, which outlives renaming} */
    public long id() {
        return id;
    }

    /** {@return owner and name} */
    public RepositorySlug slug() {
        return slug;
    }

    /** {@return the account or organisation that it belongs to} */
    public User owner() {
        return owner;
    }

    /** {@return what it is about; empty if nobody said} */
    public String description() {
        return description;
    }

    /** {@return the branch that pull requests go to unless they say otherwise} */
    public String defaultBranch() {
        return defaultBranch;
    }

    /** {@return the address for git over HTTP, made of the address that the server believes to have} */
    public String cloneUrl() {
        return cloneUrl;
    }

    /** {@return the address for git over SSH} */
    public String sshUrl() {
        return sshUrl;
    }

    /** {@return the address of its page for browsers} */
    public String page() {
        return page;
    }

    /** {@return whether it has no commit yet} */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** {@return whether only collaborators see it} */
    public boolean isPrivate() {
        return isPrivate;
    }

    /** {@return whether it was forked} */
    public boolean isFork() {
        return isFork;
    }

    /** {@return whether it follows another repository and takes no pushes} */
    public boolean isMirror() {
        return isMirror;
    }

    /** {@return whether nothing in it may change} */
    public boolean isArchived() {
        return isArchived;
    }

    /** {@return what it was forked from} */
    public Optional<RepositorySlug> parent() {
        return parent;
    }

    /** {@return whether the asking account may change settings} */
    public boolean mayAdminister() {
        return mayAdminister;
    }

    /** {@return whether the asking account may write} */
    public boolean mayPush() {
        return mayPush;
    }

    /** {@return the number of open issues} */
    public int openIssues() {
        return openIssues;
    }

    /** {@return the number of open pull requests} */
    public int openPulls() {
        return openPulls;
    }

    /** {@return the ways in which pull requests may be merged} */
    public List<MergeStyle> mergeStyles() {
        return mergeStyles;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Repository that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return slug.toString();
    }

    private List<Object> values() {
        return Arrays.asList(
                id,
                slug,
                owner,
                description,
                defaultBranch,
                cloneUrl,
                sshUrl,
                page,
                isEmpty,
                isPrivate,
                isFork,
                isMirror,
                isArchived,
                parent,
                mayAdminister,
                mayPush,
                openIssues,
                openPulls,
                mergeStyles,
                createdAt,
                updatedAt);
    }
}
