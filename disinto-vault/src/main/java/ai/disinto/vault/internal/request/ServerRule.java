package ai.disinto.vault.internal.request;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Branch;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.policy.Classification;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether the rule of a branch asks for as much as the vault does. If it asks for less, or an account that is no person
 * may approve by it, the server would merge what may never run, and its id would be used up.
 */
final class ServerRule {
    private final ForgeRepository repository;
    private final ApprovalRules rules;
    private final Map<String, Integer> required = new HashMap<>();

    ServerRule(ForgeRepository repository, ApprovalRules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    boolean isEnough(OpenRequest request) {
        BlastTier tier = request.classification().map(Classification::tier).orElse(BlastTier.HIGH);
        return rules.approver().isEmpty() && approvals(request.base().branch()) >= Math.max(1, rules.quorum(tier));
    }

    private int approvals(String branch) {
        return required.computeIfAbsent(
                branch,
                name -> repository
                        .branches()
                        .find(name)
                        .map(Branch::requiredApprovals)
                        .orElse(0));
    }
}
