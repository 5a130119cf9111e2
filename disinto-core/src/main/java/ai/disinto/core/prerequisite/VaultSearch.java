package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the open items that wait for a human; each request is looked up once. */
final class VaultSearch {
    private final Evaluation evaluation;
    private final TreeIndex index;
    private final Map<String, VaultRequestState> states = new HashMap<>();

    VaultSearch(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.index = evaluation.index;
    }

    List<VaultBlock> find() {
        List<VaultBlock> found = new ArrayList<>();
        for (PrerequisiteItem item : index.items) {
            if (item.isBlockedOnVault() && !evaluation.satisfied[item.ordinal()]) {
                Optional<String> request = item.vaultRequest();
                VaultRequestState state = request.map(path -> states.computeIfAbsent(path, index.facts::state))
                        .orElse(VaultRequestState.UNKNOWN);
                Objective objective = index.objectives.get(index.objectiveOf[item.ordinal()]);
                found.add(new VaultBlock(objective, item, request, state));
            }
        }
        return List.copyOf(found);
    }
}
