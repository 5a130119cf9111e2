package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiRepo;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that say what a pipeline is about: conditions see them, and steps do. */
final class CauseVariables {
    private CauseVariables() {}

    static Map<String, String> of(CiRepo repo, Cause cause) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("CI_REPO", repo.repository().fullName());
        out.put("CI_REPO_NAME", repo.repository().name());
        out.put("CI_REPO_OWNER", repo.repository().owner().name());
        out.put("CI_REPO_DEFAULT_BRANCH", repo.repository().defaultBranch());
        out.put("CI_PIPELINE_EVENT", cause.event());
        out.put("CI_PIPELINE_DEPLOY_TARGET", cause.deployment().target());
        out.put("CI_COMMIT_SHA", cause.commit());
        out.put("CI_COMMIT_REF", cause.ref());
        out.put("CI_COMMIT_REFSPEC", cause.refspec());
        out.put("CI_COMMIT_BRANCH", cause.branch());
        out.put("CI_COMMIT_MESSAGE", cause.message());
        out.put("CI_COMMIT_AUTHOR", cause.person().author());
        if (cause.isPull()) {
            out.put("CI_COMMIT_PULL_REQUEST", cause.ref().replaceAll("[^0-9]", ""));
            out.put("CI_COMMIT_SOURCE_BRANCH", cause.refspec().replaceFirst(":[^:]*$", ""));
            out.put("CI_COMMIT_TARGET_BRANCH", cause.branch());
        }
        if (cause.ref().startsWith("refs/tags/")) {
            out.put("CI_COMMIT_TAG", cause.ref().substring("refs/tags/".length()));
        }
        return out;
    }

    /** As conditions see them: what is empty is not there. */
    static Map<String, String> seenByConditions(CiRepo repo, Cause cause) {
        Map<String, String> out = of(repo, cause);
        out.values().removeIf(String::isEmpty);
        return out;
    }
}
