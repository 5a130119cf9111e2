package ai.disinto.core.agent;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a role is made of, while it is made. */
final class RoleFacts {
    final String name;
    long seconds;
    String marker;

    @Nullable
    String account;

    String tokenVariable;
    String formula;

    @Nullable
    String home;

    RoleFacts(String name) {
        this.name = name;
        this.marker = name;
        this.tokenVariable = tokenVariable(name);
        this.formula = name;
    }

    RoleFacts(Role role) {
        this.name = role.name();
        this.seconds = role.interval().map(Duration::toSeconds).orElse(0L);
        this.marker = role.markerWord();
        this.account = role.account().orElse(null);
        this.tokenVariable = role.tokenVariable();
        this.formula = role.formula();
        this.home = role.home().orElse(null);
    }

    static long seconds(Duration interval) {
        if (interval.isNegative() || interval.toNanosPart() != 0) {
            throw new IllegalArgumentException("interval must be whole seconds and not negative, got " + interval);
        }
        return interval.toSeconds();
    }

    private static String tokenVariable(String name) {
        StringBuilder out = new StringBuilder("FORGE_");
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            out.append(c == '.' || c == '-' ? '_' : c);
        }
        return out.append("_TOKEN").toString();
    }
}
