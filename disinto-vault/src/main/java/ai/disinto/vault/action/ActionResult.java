package ai.disinto.vault.action;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** How the run of an action ended, as {@code <id>.result.json} says it. Immutable. */
public final class ActionResult {
    /** How many characters of the output are kept: the last ones. */
    public static final int LOG_LIMIT = 1_000;

    private final ActionId id;
    private final int exitCode;
    private final Instant timestamp;
    private final String logs;
    private final Optional<String> digest;

    ActionResult(ActionId id, int exitCode, Instant timestamp, String logs, Optional<String> digest) {
        this.id = Objects.requireNonNull(id, "id");
        this.exitCode = exitCode;
        this.timestamp = Objects.requireNonNull(timestamp, "timestamp").truncatedTo(ChronoUnit.SECONDS);
        this.logs = tail(Objects.requireNonNull(logs, "logs"));
        this.digest = digest;
    }

    /**
     * Makes a result.
     *
     * @param action what ran; the result is bound to its digest
     * @param exitCode the exit code; 0 is success
     * @param timestamp when it ended; kept to the second
     * @param logs the output, redacted already; its last {@link #LOG_LIMIT} characters are kept
     * @return the result
     */
    public static ActionResult of(VaultAction action, int exitCode, Instant timestamp, String logs) {
        String digest = Objects.requireNonNull(action, "action").digest().sha256();
        return new ActionResult(action.id(), exitCode, timestamp, logs, Optional.of(digest));
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the result
     * @throws InvalidDocumentException if the file has an error
     */
    public static ActionResult read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the result
     * @throws InvalidDocumentException if the text has an error
     */
    public static ActionResult parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the result, if there is no error, with everything that was found
     */
    public static Parsed<ActionResult> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(ActionResult::check);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the result, if there is no error, with everything that was found
     */
    public static Parsed<ActionResult> check(String text, String source) {
        return check(SourceText.of(Objects.requireNonNull(text, "text"), Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text. Fields that are not known are skipped.
     *
     * @param source the text and its name
     * @return the result, if there is no error, with everything that was found
     */
    public static Parsed<ActionResult> check(SourceText source) {
        return new ResultReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Answers which action ran.
     *
     * @return the id
     */
    public ActionId id() {
        return id;
    }

    /**
     * Answers the exit code.
     *
     * @return the code; 0 is success
     */
    public int exitCode() {
        return exitCode;
    }

    /**
     * Answers when the run ended.
     *
     * @return the time, to the second
     */
    public Instant timestamp() {
        return timestamp;
    }

    /**
     * Answers the end of the output.
     *
     * @return at most {@link #LOG_LIMIT} characters
     */
    public String logs() {
        return logs;
    }

    /**
     * Answers the SHA-256 of the action's text.
     *
     * @return the digest, or empty for a result that was written without
     */
    public Optional<String> digest() {
        return digest;
    }

    /**
     * Answers whether this is how exactly this action ended, not another one of the same id.
     *
     * @param action the action
     * @return {@code true} if id and digest are the action's; {@code false} for a result without a digest
     */
    public boolean belongsTo(VaultAction action) {
        Objects.requireNonNull(action, "action");
        return id.equals(action.id())
                && digest.equals(Optional.of(action.digest().sha256()));
    }

    /**
     * Writes the file.
     *
     * @return JSON on one line, with a line break at the end
     */
    public String render() {
        return ResultWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionResult that
                && id.equals(that.id)
                && exitCode == that.exitCode
                && timestamp.equals(that.timestamp)
                && logs.equals(that.logs)
                && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, exitCode, timestamp, logs, digest);
    }

    /** Answers id, exit code and time; the output is not shown. */
    @Override
    public String toString() {
        return "ActionResult[" + id + ", exit code " + exitCode + ", " + timestamp + "]";
    }

    /** The last characters; half of a surrogate pair at the cut is left out. */
    private static String tail(String text) {
        int start = Math.max(0, text.length() - LOG_LIMIT);
        boolean cutsPair = start > 0
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1));
        return text.substring(cutsPair ? start + 1 : start);
    }
}
