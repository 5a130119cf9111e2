package ai.disinto.core.issue;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.file.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The file through which an agent's session and its orchestrator tell each other how far they are: a sentinel on the
 * first line, details on the following ones.
 *
 * <pre>{@code
 * PHASE:escalate
 * Reason: the deploy key is missing
 * }</pre>
 *
 * <p>A file that is empty, or ends within its sentinel, was caught while it was written: it has no {@link #phase()}, and
 * the last one read still holds. {@link #write} is never caught. Immutable; may be shared between threads.
 */
public final class PhaseFile {
    private final Optional<Phase> phase;
    private final List<String> details;

    PhaseFile(Optional<Phase> phase, List<String> details) {
        this.phase = phase;
        this.details = List.copyOf(details);
    }

    /**
     * Makes the file for a phase that needs no reason.
     *
     * @param phase the phase
     * @return the file
     * @throws IllegalArgumentException if the phase needs a reason, or is not written any more
     */
    public static PhaseFile of(Phase phase) {
        if (phase.needsReason()) {
            throw new IllegalArgumentException(phase.sentinel() + " needs a reason: use of(phase, reason)");
        }
        return new PhaseFile(Optional.of(writable(phase)), List.of());
    }

    /**
     * Makes the file for a phase with its reason.
     *
     * @param phase the phase
     * @param reason why, not blank; line breaks and control characters become blanks
     * @return the file
     * @throws IllegalArgumentException if the reason is blank, or the phase is not written any more
     */
    public static PhaseFile of(Phase phase, String reason) {
        String line = ExitReason.oneLine(Objects.requireNonNull(reason, "reason"));
        if (line.isBlank()) {
            throw new IllegalArgumentException("the reason for " + phase.sentinel() + " must not be blank");
        }
        return new PhaseFile(Optional.of(writable(phase)), List.of(PhaseReader.REASON + " " + line));
    }

    /**
     * Answers the name of the file for one issue.
     *
     * @param role who works on it, for example {@code dev}
     * @param project the name of the project
     * @param issue the number of the issue, from 1
     * @return {@code dev-session-harbour-12.phase}
     * @throws IllegalArgumentException if the number is less than 1, or role or project could be more than a name: each
     *     is letters, digits, dots, dashes and underscores, and does not begin with a dot
     */
    public static String fileName(String role, String project, int issue) {
        return namePart("role", role) + "-session-" + namePart("project", project) + "-"
                + IssueReference.local(issue).number() + ".phase";
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return what it says
     * @throws InvalidDocumentException if it cannot be read, or its first line is no sentinel
     */
    public static PhaseFile read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source the name that problems are reported under
     * @return what it says
     * @throws InvalidDocumentException if its first line is no sentinel
     */
    public static PhaseFile parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file that may be wrong.
     *
     * @param file the file
     * @return what it says, or what is wrong with it
     */
    public static Parsed<PhaseFile> check(Path file) {
        return SourceText.check(file).flatMap(PhaseFile::check);
    }

    /**
     * Reads a text that may be wrong.
     *
     * @param text the text
     * @param source the name that problems are reported under
     * @return what it says, or what is wrong with it
     */
    public static Parsed<PhaseFile> check(String text, String source) {
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text that may be wrong.
     *
     * @param source the text
     * @return what it says, or what is wrong with it
     */
    public static Parsed<PhaseFile> check(SourceText source) {
        return PhaseReader.read(Objects.requireNonNull(source, "source"));
    }

    /**
     * Writes the file in one step: who reads it meanwhile sees what it said before, or all that it says now. What is in
     * its place is replaced, also if it is a link.
     *
     * @param file the file
     * @throws InvalidDocumentException if it cannot be written
     * @throws IllegalStateException if there is no phase to write
     */
    public void write(Path file) {
        Objects.requireNonNull(file, "file");
        if (phase.isEmpty()) {
            throw new IllegalStateException("there is no phase to write: this was read while it was written");
        }
        WholeFile.at(file).put(render());
    }

    /**
     * Answers how far the session is.
     *
     * @return the phase, or empty when the file was caught while it was written and nothing has changed
     */
    public Optional<Phase> phase() {
        return phase;
    }

    /**
     * Answers what follows the first line.
     *
     * @return the lines as they stand
     */
    public List<String> details() {
        return details;
    }

    /**
     * Answers why the phase was reached.
     *
     * @return the text behind {@code Reason:} in the first detail that has it
     */
    public Optional<String> reason() {
        return field(PhaseReader.REASON);
    }

    /**
     * Answers the commit that the phase speaks of.
     *
     * @return the text behind {@code SHA:} in the first detail that has it, as it stands
     */
    public Optional<String> commit() {
        return field(PhaseReader.COMMIT);
    }

    /**
     * Answers the text of the file.
     *
     * @return the sentinel and the details, a line each; empty without a phase
     */
    public String render() {
        StringBuilder out = new StringBuilder();
        phase.ifPresent(each -> out.append(each.sentinel()).append('\n'));
        details.forEach(each -> out.append(each).append('\n'));
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhaseFile that && phase.equals(that.phase) && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(phase, details);
    }

    /** Answers the sentinel and the number of details, which are an agent's own words. */
    @Override
    public String toString() {
        return phase.map(Phase::sentinel).orElse("no phase") + " (" + details.size() + " details)";
    }

    private Optional<String> field(String name) {
        return details.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Phase writable(Phase phase) {
        if (phase == Phase.AWAITING_CHANGES) {
            throw new IllegalArgumentException(phase.sentinel() + " is not written any more, only read");
        }
        return phase;
    }

    private static String namePart(String property, String value) {
        if (!value.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException(
                    property + " must be letters, digits, dots, dashes and underscores, got \"" + value + "\"");
        }
        return value;
    }
}
