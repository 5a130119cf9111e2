package ai.disinto.testing.internal.snapshot;

import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts names that every run gives alike in the place of addresses, times, commits and numbers in a text. */
final class StableText {
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{7,40}\\b");
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9})\\b");
    private static final int SHOWN_DIGITS = 12;

    private final String base;
    private final @Nullable Repository repository;

    StableText(String base, @Nullable Repository repository) {
        this.base = base;
        this.repository = repository;
    }

    String of(String text) {
        String stable = TIME.matcher(text.replace(base, "{forge}")).replaceAll("{time}");
        if (repository == null) {
            return stable;
        }
        String withTrees = COMMIT.matcher(stable).replaceAll(this::tree);
        return NUMBER.matcher(withTrees).replaceAll(this::title);
    }

    /** What a commit contains, whenever and by whom it was made. */
    String tree(String commit) {
        return find(commit)
                .map(tree -> "{tree " + tree.substring(0, SHOWN_DIGITS) + "}")
                .orElse(commit);
    }

    private String tree(MatchResult match) {
        return Matcher.quoteReplacement(tree(match.group()));
    }

    private Optional<String> find(String commit) {
        if (repository == null) {
            return Optional.empty();
        }
        GitRepository git = repository.git();
        return git.resolveCommit(commit).flatMap(git.reader()::commit).map(found -> found.tree());
    }

    private String title(MatchResult match) {
        Issue issue = repository == null ? null : repository.issues().get(Long.parseLong(match.group(1)));
        return Matcher.quoteReplacement(issue == null ? match.group() : "#{" + issue.title() + "}");
    }
}
