package ai.disinto.testing.internal.api.automation;

import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of secrets and variables: kept in capitals, some of them reserved. */
final class ValueNames {
    private static final Pattern NAME = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Pattern RESERVED = Pattern.compile("(?:FORGEJO_|GITEA_|GITHUB_).*");
    private static final Pattern RESERVED_BEFORE_15 = Pattern.compile("(?:GITEA_|GITHUB_).*");

    private ValueNames() {}

    static String ofSecret(String name, Line line) {
        String upper = name.toUpperCase(Locale.ROOT);
        Pattern reserved = line.atLeast(15) ? RESERVED : RESERVED_BEFORE_15;
        if (!NAME.matcher(upper).matches() || reserved.matcher(upper).matches()) {
            throw Refusal.of(400, "invalid secret name");
        }
        return upper;
    }

    static String ofVariable(String name, Line line) {
        String upper = ofSecret(name, line);
        if (upper.equals("CI")) {
            throw Refusal.of(400, "env name cannot be ci");
        }
        return upper;
    }
}
