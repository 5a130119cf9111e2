package ai.disinto.core.agent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which variables may hold the token of an agent. */
final class TokenNames {
    private static final String COMMON = "FORGE_TOKEN";
    private static final String OLD_COMMON = "CODEBERG_TOKEN";
    private static final String OLD_REVIEW = "REVIEW_BOT_TOKEN";
    private static final String OVERRIDE = "FORGE_TOKEN_OVERRIDE";

    private final EntryDraft draft;

    TokenNames(EntryDraft draft) {
        this.draft = draft;
    }

    /** The variables in the order in which they count. */
    List<String> all() {
        return draft.isOwn() ? own() : hired();
    }

    /** Whether one of them is set, or the compose file has the token itself. */
    boolean isSet(Set<String> variables) {
        boolean written = token().filter(ComposeValue::isFixed)
                .filter(value -> !value.fallback().isBlank())
                .isPresent();
        return written || variables.contains(OVERRIDE) || all().stream().anyMatch(variables::contains);
    }

    private List<String> own() {
        Set<String> names = new LinkedHashSet<>();
        for (Role role : draft.agent().roles()) {
            names.add(role.tokenVariable());
            if (role.name().equals("review")) {
                names.add(OLD_REVIEW);
            }
        }
        names.add(COMMON);
        names.add(OLD_COMMON);
        return List.copyOf(names);
    }

    /** What the container is really given; where it is given nothing, the variable of its own account. */
    private List<String> hired() {
        List<String> given = token().map(ComposeValue::variables).orElse(List.of());
        return given.isEmpty() ? List.of(draft.agent().identifiers().tokenVariable()) : given;
    }

    private Optional<ComposeValue> token() {
        return draft.isOwn()
                ? Optional.empty()
                : draft.service().flatMap(service -> service.find(ServiceVariables.TOKEN));
    }
}
