package ai.disinto.vault.doctor;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.ProtectionPlan;
import java.util.List;
import java.util.Optional;

/** The rules of the branches, if they can be read, and how they differ from what the route needs, if that is known. */
record Rules(
        Optional<List<ProtectionRule>> inForce,
        Optional<BranchProtectionProfile> profile,
        Optional<ProtectionPlan> plan) {
    static Rules read(ForgeRepository repository, Optional<BranchProtectionProfile> profile) {
        try {
            List<ProtectionRule> rules = repository.protections().list().list();
            return new Rules(Optional.of(rules), profile, profile.map(each -> each.plan(repository)));
        } catch (ForbiddenException e) {
            return new Rules(Optional.empty(), profile, Optional.empty());
        }
    }

    /** The rule of this very name; empty also if the rules cannot be read. */
    Optional<ProtectionRule> of(String branch) {
        return inForce.stream()
                .flatMap(List::stream)
                .filter(rule -> rule.branches().equalsIgnoreCase(branch))
                .findFirst();
    }
}
