package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.model.PullBranch;
import ai.disinto.forge.model.PullRequest;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps the pull requests of certain branches, since older servers answer all. */
final class PullFilter implements Predicate<PullRequest> {
    private final Map<String, Object> parameters;

    PullFilter(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** The value as the server knows it: a branch without its owner. */
    static Object plain(String name, Object value) {
        return name.equals("head") ? value.toString().replaceFirst("^[^:]*:", "") : value;
    }

    @Override
    public boolean test(PullRequest pull) {
        return isBase(pull) && isHead(pull);
    }

    private boolean isBase(PullRequest pull) {
        Object wanted = parameters.get("base");
        return wanted == null || wanted.equals(pull.base().ref());
    }

    private boolean isHead(PullRequest pull) {
        Object wanted = parameters.get("head");
        if (wanted == null) {
            return true;
        }
        String[] parts = wanted.toString().split(":", 2);
        PullBranch head = pull.head();
        String branch = parts[parts.length - 1];
        if (!head.ref().equals(branch)) {
            return false;
        }
        return parts.length == 2
                ? isOwner(head, parts[0])
                : head.repository().equals(pull.base().repository());
    }

    private static boolean isOwner(PullBranch head, String owner) {
        return head.repository()
                .map(RepositorySlug::owner)
                .filter(owner::equals)
                .isPresent();
    }
}
