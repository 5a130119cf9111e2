package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Repository;
import java.util.Objects;

/** The repositories of a server: making new ones, and finding those that there are. */
public final class Repositories {
    private final Calls calls;

    Repositories(Calls calls) {
        this.calls = calls;
    }

    /** {@return the repositories of the asking account and those it works on} */
    public Listing<Repository> own() {
        return list(calls.at("user", "repos"));
    }

    /**
     * Answers the repositories of an account.
     *
     * @param login its login
     * @return those that the asking account may see
     */
    public Listing<Repository> ofUser(String login) {
        return list(calls.at("users", Objects.requireNonNull(login, "login"), "repos"));
    }

    /**
     * Answers the repositories of an organisation.
     *
     * @param organization its name
     * @return those that the asking account may see
     */
    public Listing<Repository> ofOrganization(String organization) {
        return list(calls.at("orgs", Objects.requireNonNull(organization, "organization"), "repos"));
    }

    /**
     * Searches repositories.
     *
     * @param words a part of a name
     * @return what matches
     */
    public Listing<Repository> search(String words) {
        Target target = calls.at("repos", "search").query("q", Objects.requireNonNull(words, "words"));
        return calls.field("data", target, Repository.class, Repository::id);
    }

    /**
     * Searches the issues of all repositories that the asking account may see.
     *
     * @param query which ones; what the server searches is in an index that may lag behind
     * @return the issues, each with its repository
     */
    public Listing<Issue> issues(IssueQuery query) {
        IssueFilter filter =
                new IssueFilter(Objects.requireNonNull(query, "query").body());
        Target target = calls.at("repos", "issues", "search").query(IssueFilter.understood(query.parameters()));
        return calls.list(target, Issue.class, Issue::id).keeping(filter);
    }

    /**
     * Makes a repository of the asking account.
     *
     * @param repository what it is to be
     * @return the repository
     * @throws ConflictException if there is one of that name
     * @throws ForgeException if it cannot be made
     */
    public Repository create(NewRepository repository) {
        return create(calls.at("user", "repos"), repository);
    }

    /**
     * Makes a repository of an organisation.
     *
     * @param organization its name
     * @param repository what it is to be
     * @return the repository
     * @throws ConflictException if there is one of that name
     * @throws ForgeException if it cannot be made
     */
    public Repository createIn(String organization, NewRepository repository) {
        return create(calls.at("orgs", Objects.requireNonNull(organization, "organization"), "repos"), repository);
    }

    /**
     * Makes a repository of another account, as an administrator.
     *
     * @param login the account
     * @param repository what it is to be
     * @return the repository
     * @throws ConflictException if there is one of that name
     * @throws ForgeException if it cannot be made
     */
    public Repository createFor(String login, NewRepository repository) {
        return create(calls.at("admin", "users", Objects.requireNonNull(login, "login"), "repos"), repository);
    }

    /**
     * Copies a repository from somewhere else, or begins to mirror it.
     *
     * @param migration from where to where
     * @return the repository, which may still be empty
     * @throws ConflictException if there is one of that name
     * @throws ForgeException if it cannot be made
     */
    public Repository migrate(NewMigration migration) {
        Objects.requireNonNull(migration, "migration");
        return calls.post(calls.at("repos", "migrate"), migration.body(), Repository.class);
    }

    private Repository create(Target target, NewRepository repository) {
        return calls.post(
                target, Objects.requireNonNull(repository, "repository").body(), Repository.class);
    }

    private Listing<Repository> list(Target target) {
        return calls.list(target, Repository.class, Repository::id);
    }
}
