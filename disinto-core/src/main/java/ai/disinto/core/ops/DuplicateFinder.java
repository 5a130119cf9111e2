package ai.disinto.core.ops;

import ai.disinto.core.issue.IssueReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds requests that ask for the same. Compares a request with those that share a key with it, and with few of each
 * key, so that many files cost no more than their number.
 */
final class DuplicateFinder {
    private static final int MOST_OF_A_KEY = 16;
    private static final int MOST_ISSUES = 64;

    private final Map<Object, List<FiledRequest>> byKey = new HashMap<>();

    /** What is compared about a slug, apart from the keys for single issues. */
    private record SlugKey(Slug slug, boolean whole) {}

    /** The pairs in the order in which the second of each was found. */
    static List<DuplicateRequest> in(List<FiledRequest> requests) {
        DuplicateFinder finder = new DuplicateFinder();
        List<DuplicateRequest> found = new ArrayList<>();
        for (FiledRequest each : requests) {
            found.addAll(finder.like(each));
            finder.add(each);
        }
        return List.copyOf(found);
    }

    void add(FiledRequest request) {
        Slug slug = Slug.of(request.path());
        put(new SlugKey(slug, true), request);
        put(new SlugKey(slug.tail(), false), request);
        Set<IssueReference> issues = issues(request);
        if (!issues.isEmpty()) {
            put(issues, request);
        }
        issues.stream().limit(MOST_ISSUES).forEach(issue -> put(issue, request));
    }

    /** The requests added so far that ask for the same as another one. */
    List<DuplicateRequest> like(FiledRequest request) {
        Map<FiledRequest, Set<DuplicateRequest.Reason>> reasons = new LinkedHashMap<>();
        Slug slug = Slug.of(request.path());
        note(reasons, new SlugKey(slug, true), DuplicateRequest.Reason.SAME_SLUG);
        note(reasons, new SlugKey(slug, false), DuplicateRequest.Reason.SAME_SLUG);
        note(reasons, new SlugKey(slug.tail(), true), DuplicateRequest.Reason.SAME_SLUG);
        Set<IssueReference> issues = issues(request);
        note(reasons, issues, DuplicateRequest.Reason.SAME_ISSUES);
        issues.stream()
                .limit(MOST_ISSUES)
                .flatMap(issue -> byKey.getOrDefault(issue, List.of()).stream())
                .filter(other -> Slug.of(other.path()).sharesMostWords(slug))
                .forEach(other -> mark(reasons, other, DuplicateRequest.Reason.SIMILAR));
        return reasons.entrySet().stream()
                .map(entry -> new DuplicateRequest(entry.getKey(), request, entry.getValue()))
                .toList();
    }

    private void note(
            Map<FiledRequest, Set<DuplicateRequest.Reason>> reasons, Object key, DuplicateRequest.Reason reason) {
        byKey.getOrDefault(key, List.of()).forEach(other -> mark(reasons, other, reason));
    }

    private static void mark(
            Map<FiledRequest, Set<DuplicateRequest.Reason>> reasons,
            FiledRequest other,
            DuplicateRequest.Reason reason) {
        reasons.computeIfAbsent(other, key -> EnumSet.noneOf(DuplicateRequest.Reason.class))
                .add(reason);
    }

    private void put(Object key, FiledRequest request) {
        List<FiledRequest> others = byKey.computeIfAbsent(key, fresh -> new ArrayList<>());
        if (others.size() < MOST_OF_A_KEY) {
            others.add(request);
        }
    }

    private static Set<IssueReference> issues(FiledRequest request) {
        return request.request().unblocks().stream().map(UnblockedIssue::issue).collect(Collectors.toSet());
    }
}
