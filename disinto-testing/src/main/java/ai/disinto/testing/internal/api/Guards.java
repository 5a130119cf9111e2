package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.UnitSettings;
import java.util.function.Predicate;

/** The checks of the server's router, in its words. */
public final class Guards {
    /** Somebody has signed in. */
    public static final Guard SIGNED_IN = call -> {
        if (call.caller().user() == null) {
            throw Refusal.of(401, "token is required");
        }
    };

    /** Signed in with the password of the account, not with a token. */
    public static final Guard PASSWORD = call -> {
        if (!call.caller().byPassword()) {
            throw Refusal.of(401, "auth method not allowed");
        }
    };

    public static final Guard SITE_ADMIN = call -> {
        if (!call.caller().isSiteAdmin()) {
            throw Refusal.forbidden("user should be the site admin");
        }
    };

    public static final Guard REPOSITORY_OWNER = atLeast(Permission.OWNER, "user should be the owner of the repo");

    public static final Guard REPOSITORY_ADMIN =
            atLeast(Permission.ADMIN, "user should be an owner or a collaborator with admin write of a repository");

    public static final Guard REPOSITORY_WRITER =
            atLeast(Permission.WRITE, "user should have a permission to write to a repo");

    /** 423 for a repository that takes no changes. */
    public static final Guard NOT_ARCHIVED = call -> {
        Repository repository = call.repository();
        if (repository.archived()) {
            throw Refusal.of(423, "<Repository " + repository.id() + ":" + repository.fullName() + "> is archived");
        }
    };

    /** 404 where the repository has no issues. */
    public static final Guard HAS_ISSUES = has(UnitSettings::issues);

    /** 404 where the repository has no pull requests. */
    public static final Guard HAS_PULLS = has(UnitSettings::pulls);

    /** The account named in the path is the caller, or the caller is a site administrator. */
    public static final Guard SELF_OR_SITE_ADMIN = call -> {
        if (!call.caller().isSiteAdmin() && !call.caller().is(call.account("username"))) {
            throw Refusal.forbidden("doer should be the site admin or be same as the contextUser");
        }
    };

    private Guards() {}

    private static Guard atLeast(Permission least, String refusal) {
        return call -> {
            if (!call.permission().atLeast(least)) {
                throw Refusal.forbidden(refusal);
            }
        };
    }

    private static Guard has(Predicate<UnitSettings> unit) {
        return call -> {
            if (!unit.test(call.repository().units())) {
                throw Refusal.notFound();
            }
        };
    }
}
