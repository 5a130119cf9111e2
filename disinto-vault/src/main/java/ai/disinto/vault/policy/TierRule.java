package ai.disinto.vault.policy;

/** What can decide a tier. */
public enum TierRule {
    /** The policy of the operations repository has an entry for the formula. */
    OPS_POLICY("the policy"),
    /** The policy has none; the formula itself says it. */
    FORMULA_DEFAULT("the formula's own default"),
    /** Neither says it, so it is high. */
    DEFAULT_DENY("no entry in the policy and no default of the formula, which makes it high"),
    /** The action asks for a higher tier than the policy, which it always may. */
    OVERRIDE_RAISES("the action, which asks for more than the policy"),
    /** The action asks for a lower tier, and the operator opted in for the formula. */
    OVERRIDE_LOWERS("the operator, who lets actions ask for less"),
    /** The action asks for a lower tier, and the operator did not opt in; never decides. */
    OVERRIDE_REFUSED("the action, which asks for less without the operator's consent");

    private final String words;

    TierRule(String words) {
        this.words = words;
    }

    /**
     * Answers what decided, in words.
     *
     * @return a phrase that fits behind "by"
     */
    public String words() {
        return words;
    }
}
