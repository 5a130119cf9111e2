package ai.disinto.testing.internal.ci.yaml;

import ai.disinto.testing.internal.ci.yaml.Expression.Term;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression from left to right; {@code not} binds tighter than {@code and}, and that than {@code or}. */
final class ExpressionReader {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 2_000;
    private static final Set<String> DENIABLE = Set.of("(", "!", "not", "true", "false");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(&&|\\|\\||==|!=|!|\\(|\\))|([A-Za-z_][A-Za-z0-9_]*)" + "|\"([^\"\\\\]*)\"|'([^'\\\\]*)')");

    /** Those that a real server has when it reads the file, as far as this one has them. */
    private static final Set<String> VARIABLES = new TreeSet<>(Set.of(
            "CI_REPO",
            "CI_REPO_NAME",
            "CI_REPO_OWNER",
            "CI_REPO_DEFAULT_BRANCH",
            "CI_PIPELINE_EVENT",
            "CI_PIPELINE_DEPLOY_TARGET",
            "CI_COMMIT_SHA",
            "CI_COMMIT_REF",
            "CI_COMMIT_REFSPEC",
            "CI_COMMIT_BRANCH",
            "CI_COMMIT_MESSAGE",
            "CI_COMMIT_AUTHOR",
            "CI_COMMIT_PULL_REQUEST",
            "CI_COMMIT_SOURCE_BRANCH",
            "CI_COMMIT_TARGET_BRANCH",
            "CI_COMMIT_TAG"));

    private final Deque<String> tokens = new ArrayDeque<>();
    private final String where;

    ExpressionReader(String text, String where) {
        this.where = where;
        if (text.length() > LONGEST) {
            throw refused();
        }
        String rest = text.strip();
        Matcher matcher = TOKEN.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.region(at, rest.length()).lookingAt()) {
                throw refused();
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
    }

    /** Texts begin with a quote, so that none is taken for a variable. */
    private static String token(Matcher matcher) {
        String quoted = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
        return quoted == null ? matcher.group().strip() : "\"" + quoted;
    }

    Term read() {
        Term term = either(0);
        if (!tokens.isEmpty()) {
            throw refused();
        }
        return term;
    }

    private Term either(int depth) {
        Term term = both(depth);
        while (take("||") || take("or")) {
            Term left = term;
            Term right = both(depth);
            term = variables -> left.holds(variables) || right.holds(variables);
        }
        return term;
    }

    private Term both(int depth) {
        Term term = one(depth);
        while (take("&&") || take("and")) {
            Term left = term;
            Term right = one(depth);
            term = variables -> left.holds(variables) && right.holds(variables);
        }
        return term;
    }

    private Term one(int depth) {
        if (depth > DEEPEST) {
            throw refused();
        }
        if (take("!") || take("not")) {
            // without parentheses the server denies the first word alone
            if (tokens.peek() != null && !DENIABLE.contains(tokens.peek())) {
                throw refused();
            }
            Term denied = one(depth + 1);
            return variables -> !denied.holds(variables);
        }
        if (take("(")) {
            Term inner = either(depth + 1);
            if (!take(")")) {
                throw refused();
            }
            return inner;
        }
        if (take("true")) {
            return variables -> true;
        }
        return take("false") ? variables -> false : comparison();
    }

    private Term comparison() {
        Function<Map<String, String>, Optional<String>> left = value();
        boolean equal = take("==");
        if (!equal && !take("!=")) {
            throw refused();
        }
        Function<Map<String, String>, Optional<String>> right = value();
        return variables -> equal == left.apply(variables).equals(right.apply(variables));
    }

    private Function<Map<String, String>, Optional<String>> value() {
        String token = Objects.requireNonNullElse(tokens.poll(), "");
        if (token.startsWith("\"")) {
            Optional<String> text = Optional.of(token.substring(1));
            return variables -> text;
        }
        if (!VARIABLES.contains(token)) {
            throw refused();
        }
        return variables -> Optional.ofNullable(variables.get(token));
    }

    private boolean take(String token) {
        return token.equals(tokens.peek()) && tokens.poll() != null;
    }

    private WorkflowException refused() {
        return new WorkflowException(where + " has an expression that the embedded CI does not understand: it knows"
                + " ==, !=, and, or, not (…), texts and " + VARIABLES);
    }
}
