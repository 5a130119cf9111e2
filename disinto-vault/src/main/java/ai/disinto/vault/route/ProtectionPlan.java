package ai.disinto.vault.route;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ProtectionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What must be written for a repository to be protected as a profile wants: the fields that differ, and nothing else.
 * Made by {@link BranchProtectionProfile#plan}.
 */
public final class ProtectionPlan {
    private final BranchProtectionProfile profile;
    private final ForgeRepository repository;
    private final RulesInForce rules;

    private ProtectionPlan(BranchProtectionProfile profile, ForgeRepository repository, RulesInForce rules) {
        this.profile = profile;
        this.repository = repository;
        this.rules = rules;
    }

    static ProtectionPlan of(BranchProtectionProfile profile, ForgeRepository repository) {
        return new ProtectionPlan(profile, repository, RulesInForce.read(repository));
    }

    /**
     * Answers whether nothing is to be done.
     *
     * @return whether all is as it should be
     */
    public boolean isEmpty() {
        return differences().isEmpty();
    }

    /**
     * Answers what is different now.
     *
     * @return field by field, in the order of the branches
     */
    public List<ProtectionDifference> differences() {
        return profile.wanted().stream()
                .flatMap(wanted -> rules.differences(wanted).stream())
                .toList();
    }

    /**
     * Answers what would be sent.
     *
     * @return one rule for each branch that needs a change, holding only the fields that change
     */
    public List<ProtectionRule> changes() {
        return profile.wanted().stream()
                .flatMap(wanted -> change(wanted).stream())
                .toList();
    }

    /**
     * Answers the report on what is in force now.
     *
     * @return the report
     */
    public ProtectionDrift drift() {
        return new ProtectionDrift(differences(), rules.words(profile.wanted()), rules.warnings(profile.wanted()));
    }

    /**
     * Explains to a person what would be done.
     *
     * @return one line for each field that changes; one line that says so if nothing does
     */
    public String explain() {
        return isEmpty()
                ? "nothing to change"
                : differences().stream().map(ProtectionDifference::toString).collect(Collectors.joining("\n"));
    }

    /**
     * Writes what differs and reads it back. May be repeated after any failure. What is left in the answer was not taken
     * over: the forge leaves out accounts that may not write, without a word.
     *
     * @return what is in force now
     * @throws ai.disinto.forge.ForbiddenException if the account may not change the rules
     * @throws ai.disinto.forge.InvalidRequestException if an account does not exist
     * @throws ai.disinto.forge.ForgeException if it cannot be found out what came of it
     */
    public ProtectionDrift apply() {
        for (WantedRule wanted : profile.wanted()) {
            wanted.origin()
                    .filter(origin -> rules.isMissing(wanted.branch()))
                    .ifPresent(origin -> repository.branches().ensure(wanted.branch(), origin));
            change(wanted).ifPresent(repository.protections()::ensure);
        }
        return profile.drift(repository);
    }

    private Optional<ProtectionRule> change(WantedRule wanted) {
        Optional<ProtectionRule> actual = rules.find(wanted.branch());
        return wanted.differences(actual).isEmpty() ? Optional.empty() : Optional.of(wanted.change(actual));
    }

    /** Answers the number of differences. */
    @Override
    public String toString() {
        List<ProtectionDifference> all = new ArrayList<>(differences());
        return "ProtectionPlan[" + repository.slug() + ", " + all.size() + " differences]";
    }
}
