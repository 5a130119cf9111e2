package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which issues a call asks for, and in which order. */
final class IssueFilter {
    private final Query query;
    private final List<Predicate<Issue>> conditions = new ArrayList<>();

    private IssueFilter(Query query) {
        this.query = query;
    }

    /** The conditions that every list of issues knows: state, type, words and times. */
    static IssueFilter of(Call call) {
        IssueFilter filter = new IssueFilter(call.query());
        since(call).ifPresent(time -> filter.onlyIf(issue -> !issue.updated().isBefore(time)));
        before(call).ifPresent(time -> filter.onlyIf(issue -> !issue.updated().isAfter(time)));
        String state = call.query().text("state").orElse("open");
        if (!state.equals("all")) {
            filter.onlyIf(issue -> issue.closed() == state.equals("closed"));
        }
        String type = call.query().text("type").orElse("");
        if (type.equals("issues") || type.equals("pulls")) {
            filter.onlyIf(issue -> issue.isPull() == type.equals("pulls"));
        }
        filter.words(call.query().text("q").orElse(""));
        return filter;
    }

    void onlyIf(Predicate<Issue> condition) {
        conditions.add(condition);
    }

    void postedBy(User user) {
        onlyIf(issue -> issue.poster() == user);
    }

    void assignedTo(User user) {
        onlyIf(issue -> issue.assignees().contains(user));
    }

    void mentioning(User user) {
        Pattern mention = Pattern.compile("(?i)(?<![\\w@])@" + Pattern.quote(user.name()) + "(?![\\w-])");
        onlyIf(issue -> texts(issue).anyMatch(text -> mention.matcher(text).find()));
    }

    private void words(String words) {
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            onlyIf(issue ->
                    texts(issue).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
        }
    }

    private static Stream<String> texts(Issue issue) {
        return Stream.concat(
                Stream.of(issue.title(), issue.body()),
                issue.comments().stream().filter(Comment::isComment).map(Comment::body));
    }

    /** The issues for which all conditions hold, in the order that was asked for. */
    List<Issue> apply(Collection<Issue> issues) {
        return issues.stream()
                .filter(issue -> conditions.stream().allMatch(condition -> condition.test(issue)))
                .sorted(order())
                .toList();
    }

    /** The order that {@code sort} names; the newest first unless it names one. */
    Comparator<Issue> order() {
        Comparator<Issue> oldest = Comparator.comparing(Issue::created).thenComparingLong(Issue::id);
        return switch (query.text("sort").orElse("")) {
            case "oldest" -> oldest;
            case "recentupdate" -> updated().reversed();
            case "leastupdate" -> updated();
            case "mostcomment" -> comments().reversed().thenComparing(oldest.reversed());
            case "leastcomment" -> comments().thenComparing(oldest.reversed());
            case "nearduedate" -> due(Instant.MAX).thenComparing(oldest.reversed());
            case "farduedate" -> due(Instant.MIN).reversed().thenComparing(oldest.reversed());
            default -> oldest.reversed();
        };
    }

    private static Comparator<Issue> updated() {
        return Comparator.<Issue, Instant>comparing(Issue::updated).thenComparingLong(Issue::id);
    }

    private static Comparator<Issue> comments() {
        return Comparator.comparingLong(IssueRenderer::comments);
    }

    private static Comparator<Issue> due(Instant ifNever) {
        return Comparator.comparing(
                issue -> Optional.ofNullable(issue.deadline()).orElse(ifNever));
    }

    /** The names, between commas, of a parameter. */
    static List<String> names(Call call, String parameter) {
        return call.query()
                .text(parameter)
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
    }

    static Optional<Instant> since(Call call) {
        return time(call, "since");
    }

    static Optional<Instant> before(Call call) {
        return time(call, "before");
    }

    private static Optional<Instant> time(Call call, String parameter) {
        return call.query().text(parameter).map(text -> {
            try {
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException e) {
                throw Refusal.invalid("parsing time \"" + text + "\" as \"2006-01-02T15:04:05Z07:00\": cannot parse");
            }
        });
    }
}
