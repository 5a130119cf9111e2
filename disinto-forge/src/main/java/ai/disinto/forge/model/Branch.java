package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A branch and what its rule lets the asking account do. Made by the library alone. */
public final class Branch {
    static final Decoder<Branch> DECODER = Decoders.add(
            Branch.class,
            Decoder.of(
                    Branch::new,
                    "name",
                    "commit",
                    "id",
                    "timestamp",
                    "protected",
                    "effective_branch_protection_name",
                    "required_approvals",
                    "enable_status_check",
                    "status_check_contexts",
                    "user_can_push",
                    "user_can_merge"));

    private final String name;
    private final String commit;
    private final Optional<Instant> committedAt;
    private final boolean isProtected;
    private final Optional<String> rule;
    private final int requiredApprovals;
    private final boolean requiresStatuses;
    private final List<String> requiredContexts;
    private final boolean mayPush;
    private final boolean mayMerge;

    Branch(JsonObject json) {
        this.name = json.requiredText("name");
        this.commit = json.requiredObject("commit").requiredText("id");
        this.committedAt = json.requiredObject("commit").instant("timestamp");
        this.isProtected = json.flag("protected");
        this.rule = json.optionalText("effective_branch_protection_name");
        this.requiredApprovals = json.count("required_approvals");
        this.requiresStatuses = json.flag("enable_status_check");
        this.requiredContexts = json.texts("status_check_contexts");
        this.mayPush = json.flag("user_can_push");
        this.mayMerge = json.flag("user_can_merge");
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the id of its newest commit} */
    public String commit() {
        return commit;
    }

    /** {@return when that was committed} */
    public Optional<Instant> committedAt() {
        return committedAt;
    }

    /** {@return whether a rule protects it} */
    public boolean isProtected() {
        return isProtected;
    }

    /** {@return the name of that rule, shown to administrators of the repository} */
    public Optional<String> rule() {
        return rule;
    }

    /** {@return how many approvals a pull request needs} */
    public int requiredApprovals() {
        return requiredApprovals;
    }

    /** {@return whether a pull request needs successful statuses} */
    public boolean requiresStatuses() {
        return requiresStatuses;
    }

    /** {@return which ones; each may be a glob pattern} */
    public List<String> requiredContexts() {
        return requiredContexts;
    }

    /** {@return whether the asking account may push} */
    public boolean mayPush() {
        return mayPush;
    }

    /** {@return whether the asking account may merge} */
    public boolean mayMerge() {
        return mayMerge;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Branch that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private List<Object> values() {
        return List.of(
                name,
                commit,
                committedAt,
                isProtected,
                rule,
                requiredApprovals,
                requiresStatuses,
                requiredContexts,
                mayPush,
                mayMerge);
    }
}
