package ai.disinto.testing.internal.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks history, newest first; of commits of one time, children before parents. */
final class GitLog {
    private final Repository repository;

    GitLog(Repository repository) {
        this.repository = repository;
    }

    List<GitCommit> all(String commit) {
        return walk(List.of(commit), List.of(), TreeFilter.ALL);
    }

    List<GitCommit> ofPath(String commit, String path) {
        TreeFilter changed =
                AndTreeFilter.create(PathFilterGroup.createFromStrings(List.of(path)), TreeFilter.ANY_DIFF);
        return walk(List.of(commit), List.of(), changed);
    }

    /** The commits that lead to one, but not to the other. */
    List<GitCommit> between(String from, String to) {
        return walk(List.of(to), List.of(from), TreeFilter.ALL);
    }

    private List<GitCommit> walk(List<String> starts, List<String> stops, TreeFilter filter) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setTreeFilter(filter);
            walk.setRewriteParents(false);
            walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
            for (String start : starts) {
                walk.markStart(walk.parseCommit(ObjectId.fromString(start)));
            }
            for (String stop : stops) {
                walk.markUninteresting(walk.parseCommit(ObjectId.fromString(stop)));
            }
            List<GitCommit> commits = new ArrayList<>();
            for (RevCommit commit : walk) {
                walk.parseBody(commit);
                commits.add(GitCommit.of(commit));
            }
            return commits;
        } catch (IOException e) {
            throw new GitFailure("history of " + starts + " could not be read", e);
        }
    }
}
