package ai.disinto.core.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Multiplies the facts of one agent. */
final class StatusProduct {
    private final RegistryParts parts;
    private final Gate gate;
    private final EntryDraft draft;
    private final Optional<Disabling> note;
    private final List<Role> roles;
    private final List<Role> unpermitted;

    StatusProduct(RegistryParts parts, Gate gate, EntryDraft draft, Optional<Disabling> note) {
        this.parts = parts;
        this.gate = gate;
        this.draft = draft;
        this.note = note;
        this.roles = draft.agent().roles();
        this.unpermitted =
                roles.stream().filter(role -> !parts.state().has(role)).toList();
    }

    StatusFacts facts() {
        return new StatusFacts(
                draft.source() == EntryDraft.Source.ROSTER || draft.source() == EntryDraft.Source.SECTION,
                draft.service().isPresent(),
                note.isEmpty() && unpermitted.isEmpty() && !roles.isEmpty(),
                gatedIn(),
                running(),
                credentialled(),
                List.copyOf(obstacles()),
                notes());
    }

    private Optional<Boolean> gatedIn() {
        return draft.service().flatMap(service -> gate.lets(roles, service));
    }

    private Optional<Boolean> running() {
        return parts.running().flatMap(running -> draft.service().map(service -> running.contains(service.name())));
    }

    private Optional<Boolean> credentialled() {
        return parts.variables().map(set -> new TokenNames(draft).isSet(set));
    }

    private List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        if (draft.isOrphan()) {
            obstacles.add("orphan (only a marker)");
        } else if (draft.service().isEmpty()) {
            obstacles.add("not deployed (no compose " + (parts.deployed().isEmpty() ? "file)" : "service)"));
        }
        StatusWords words = new StatusWords(roles);
        words.disabled(note, unpermitted).ifPresent(obstacles::add);
        if (isNo(gatedIn())) {
            obstacles.add(words.gatedOut(draft.service().flatMap(gate::runs).orElse(List.of())));
        }
        if (isNo(running())) {
            obstacles.add("stopped (its container does not run)");
        }
        return obstacles;
    }

    private List<String> notes() {
        return isNo(credentialled()) && !draft.isOrphan()
                ? List.of("token missing: " + new TokenNames(draft).all().get(0))
                : List.of();
    }

    /** Whether a question has an answer, and that is no. */
    private static boolean isNo(Optional<Boolean> answer) {
        return answer.isPresent() && !answer.get();
    }
}
