package ai.disinto.testing.internal.ci.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a workflow or a step runs: if any of the conditions holds, or if there is none. */
public final class When {
    private static final Set<String> KNOWN =
            Set.of("event", "branch", "ref", "repo", "path", "cron", "status", "matrix", "evaluate");

    private final List<Condition> conditions;

    private When(List<Condition> conditions) {
        this.conditions = conditions;
    }

    private record Condition(
            List<String> events,
            NamePatterns branch,
            NamePatterns ref,
            NamePatterns repository,
            NamePatterns path,
            NamePatterns cron,
            List<String> status,
            MatrixFilter matrix,
            Optional<Expression> expression) {
        boolean holds(Occasion occasion) {
            boolean files = occasion.event().startsWith("pull_request")
                    || occasion.event().equals("push");
            return (events.isEmpty() || events.contains(occasion.event()))
                    && ref.matches(occasion.ref())
                    && repository.matches(occasion.repository())
                    && (occasion.event().equals("tag") || branch.matches(occasion.branch()))
                    && (!occasion.event().equals("cron") || cron.matches(occasion.cron()))
                    && (!files || path.matchesAny(occasion.changedFiles()))
                    && matrix.matches(occasion.axis())
                    && expression.map(each -> each.holds(occasion.variables())).orElse(true);
        }
    }

    /** Reads one condition or a list of them. */
    static When of(@Nullable Object value, String where) {
        List<Condition> out = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> out.add(condition(each, where)));
        } else if (value != null) {
            out.add(condition(value, where));
        }
        return new When(List.copyOf(out));
    }

    private static Condition condition(@Nullable Object value, String where) {
        YamlFields fields = YamlFields.of(value, where);
        for (String name : fields.all().keySet()) {
            if (!KNOWN.contains(name)) {
                throw new WorkflowException(where + "." + name + " is not supported by the embedded CI");
            }
        }
        return new Condition(
                fields.texts("event"),
                NamePatterns.of(fields.raw("branch"), where + ".branch"),
                NamePatterns.of(fields.raw("ref"), where + ".ref"),
                NamePatterns.of(fields.raw("repo"), where + ".repo"),
                NamePatterns.of(fields.raw("path"), where + ".path"),
                NamePatterns.of(fields.raw("cron"), where + ".cron"),
                fields.texts("status"),
                MatrixFilter.of(fields.raw("matrix"), where + ".matrix"),
                Optional.of(fields.text("evaluate"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> Expression.of(text, where + ".evaluate")));
    }

    public boolean holds(Occasion occasion) {
        return conditions.isEmpty() || holding(occasion).findAny().isPresent();
    }

    /** Whether it runs although something before it failed. */
    public boolean runsAfterFailure(Occasion occasion) {
        return holding(occasion).anyMatch(condition -> condition.status().contains("failure"));
    }

    /** Whether it runs if nothing before it failed. */
    public boolean runsAfterSuccess(Occasion occasion) {
        return conditions.isEmpty()
                || holding(occasion)
                        .anyMatch(condition -> condition.status().isEmpty()
                                || condition.status().contains("success"));
    }

    private Stream<Condition> holding(Occasion occasion) {
        return conditions.stream().filter(condition -> condition.holds(occasion));
    }
}
