package ai.disinto.vault.internal.request;

import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.vault.action.Mount;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.Classification;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people read about a request. Everything that comes from outside stands in a code block that it cannot end: there
 * nobody is mentioned, no issue is closed, and no line is taken for a mark of a program.
 */
public final class RequestText {
    /** How a hidden line of a program begins. */
    static final String MARK = "<!-- disinto-key: ";

    static final String MARK_END = " -->";

    private RequestText() {}

    /** Whether a program of ours wrote a comment. */
    public static boolean isMarked(String comment) {
        return comment.contains(MARK);
    }

    /** Whether a comment has a key that begins so. */
    static boolean isMarked(String comment, String key) {
        return comment.contains(MARK + key);
    }

    public static String title(VaultAction action) {
        return "vault: " + action.id();
    }

    /** The description of the pull request. */
    public static String body(VaultAction action, Classification classification) {
        return """
                This asks the vault to run an action. What counts is the file `%s`, not this text.

                - id: `%s`
                - formula: `%s`
                - tier: `%s`, by what the trusted branch says now; it is decided again before anything runs
                - secrets: %s
                - mounts: %s
                - %s

                Why that tier:

                %s

                Why and what, in the words of the requester:

                %s
                """.formatted(
                        action.id().file().value(),
                        action.id(),
                        action.formula(),
                        classification.tier().word(),
                        names(action.secrets()),
                        names(action.mounts().stream().map(Mount::alias).toList()),
                        digest(action),
                        data(classification.explain()),
                        data(action.context()));
    }

    /** The line of the description that names the bytes. */
    public static String digest(VaultAction action) {
        return "SHA-256: `" + action.digest().sha256() + "`";
    }

    /** Foreign text as a code block that ends where it should. */
    public static String data(String text) {
        String visible = text.lines().map(VisibleText::of).collect(Collectors.joining("\n"));
        String fence = "`".repeat(Math.max(3, longestRun(visible) + 1));
        return fence + "text\n" + visible + "\n" + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
