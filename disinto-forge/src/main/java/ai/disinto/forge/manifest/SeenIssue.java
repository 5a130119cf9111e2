package ai.disinto.forge.manifest;

import ai.disinto.forge.model.Issue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * An issue as the author of an action saw it. If it is another one by now, the action is not executed.
 *
 * @param body the SHA-256 digest of the text, 64 hexadecimal digits; empty if the text does not matter
 * @param updated when it had changed last; empty if that does not matter
 */
public record SeenIssue(Optional<String> body, Optional<Instant> updated) {
    /**
     * Checks the digest.
     *
     * @param body the digest of the text
     * @param updated when it had changed last
     * @throws IllegalArgumentException if the digest is none
     */
    public SeenIssue {
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(body, "body")
                .ifPresent(digest -> ActionRules.require("body", ActionRules.digest(digest)));
    }

    /**
     * Answers what an author saw: the text. What changes beside it, such as labels and comments, does not matter.
     *
     * @param issue the issue at that time
     * @return what to compare
     */
    public static SeenIssue of(Issue issue) {
        return withBody(Objects.requireNonNull(issue, "issue").body());
    }

    /**
     * Answers what an author saw: the text.
     *
     * @param text the text at that time
     * @return what to compare
     */
    public static SeenIssue withBody(String text) {
        return new SeenIssue(Optional.of(digest(Objects.requireNonNull(text, "text"))), Optional.empty());
    }

    static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
