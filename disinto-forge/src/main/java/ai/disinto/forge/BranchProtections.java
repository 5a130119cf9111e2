package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import java.util.Objects;
import java.util.Optional;

/** The rules that protect the branches of one repository. Only its administrators may read or change them. */
public final class BranchProtections {
    private final Calls calls;
    private final Target target;

    BranchProtections(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("branch_protections");
    }

    /** {@return the rules; servers do not cut this list} */
    public Listing<ProtectionRule> list() {
        return calls.whole(target, ProtectionRule.class, ProtectionRule::branches);
    }

    /**
     * Looks for a rule.
     *
     * @param branches its name
     * @return the rule, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<ProtectionRule> find(String branches) {
        return calls.find(at(branches), ProtectionRule.class);
    }

    /**
     * Makes a rule.
     *
     * @param rule the rule
     * @return the rule as the server has it
     * @throws ForbiddenException if there is one of that name, or the account may not
     * @throws InvalidRequestException if an account or team does not exist
     * @throws ForgeException if it was not made
     */
    public ProtectionRule create(ProtectionRule rule) {
        return calls.post(target, Objects.requireNonNull(rule, "rule").body(), ProtectionRule.class);
    }

    /**
     * Changes what is set in a rule; all else stays.
     *
     * @param rule the rule
     * @return the rule as the server has it
     * @throws NotFoundException if there is none of that name
     * @throws ForgeException if it did not change
     */
    public ProtectionRule edit(ProtectionRule rule) {
        Target at = at(Objects.requireNonNull(rule, "rule").branches());
        return calls.patch(at, rule.changes(), ProtectionRule.class);
    }

    /**
     * Makes a rule, or changes what is set in it if there is one. May be repeated.
     *
     * @param rule the rule
     * @return the rule as the server has it; see {@link ProtectionRule#differences(ProtectionRule)}
     * @throws ForgeException if it is not in force
     */
    public ProtectionRule ensure(ProtectionRule rule) {
        if (find(Objects.requireNonNull(rule, "rule").branches()).isPresent()) {
            return edit(rule);
        }
        try {
            return create(rule);
        } catch (ForbiddenException | OutcomeUnknownException | UnexpectedAnswerException e) {
            if (find(rule.branches()).isEmpty()) {
                throw e;
            }
            return edit(rule);
        }
    }

    /**
     * Deletes a rule.
     *
     * @param branches its name
     * @throws NotFoundException if there is none
     * @throws ForgeException if it is still there
     */
    public void delete(String branches) {
        calls.delete(at(branches));
    }

    private Target at(String branches) {
        return target.then(Objects.requireNonNull(branches, "branches"));
    }
}
