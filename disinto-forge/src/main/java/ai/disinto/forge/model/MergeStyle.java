package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the commits of a pull request come into its base branch. */
public enum MergeStyle {
    /** With a merge commit. */
    MERGE("allow_merge_commits"),
    /** Moved onto the base branch one by one, without a merge commit. */
    REBASE("allow_rebase"),
    /** Moved onto the base branch one by one, and then with a merge commit. */
    REBASE_MERGE("allow_rebase_explicit"),
    /** As one commit. */
    SQUASH("allow_squash_merge"),
    /** As they are, if the base branch has nothing else. */
    FAST_FORWARD_ONLY("allow_fast_forward_only_merge");

    private final String setting;

    MergeStyle(String setting) {
        this.setting = setting;
    }

    /** {@return the word of the server, such as {@code rebase-merge}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<MergeStyle> allowed(JsonObject repository) {
        return Arrays.stream(values())
                .filter(style -> repository.flag(style.setting))
                .toList();
    }
}
