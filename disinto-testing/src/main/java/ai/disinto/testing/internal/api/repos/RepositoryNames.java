package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.http.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names repositories may have. */
public final class RepositoryNames {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int LONGEST = 100;
    private static final Set<String> RESERVED = Set.of(".", "..", "-");
    private static final List<String> RESERVED_ENDINGS = List.of(".git", ".wiki", ".rss", ".atom");

    private RepositoryNames() {}

    /**
     * Lets a name pass.
     *
     * @throws Refusal 422 if it is malformed or reserved
     */
    public static void check(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw Refusal.invalid("[Name]: AlphaDashDot");
        }
        if (name.length() > LONGEST) {
            throw Refusal.invalid("[Name]: MaxSize");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (RESERVED.contains(lower) || RESERVED_ENDINGS.stream().anyMatch(lower::endsWith)) {
            throw Refusal.invalid("name is reserved [name: " + name + "]");
        }
    }
}
