package ai.disinto.factory.doctor;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Severity;
import ai.disinto.core.internal.secret.VisibleText;
import java.util.List;
import java.util.Objects;

/** One thing that is not as it should be, or that is to be known. Immutable; made by {@link StaffDoctor}. */
public final class StaffFinding {
    private final String code;
    private final Severity severity;
    private final List<String> texts;

    private StaffFinding(String code, Severity severity, List<String> texts) {
        this.code = code;
        this.severity = severity;
        this.texts = texts.stream().map(VisibleText::of).toList();
    }

    static StaffFinding of(StaffCode code, Severity severity, String subject, Words words) {
        return new StaffFinding(code.code(), severity, List.of(subject, words.seen(), words.remedy()));
    }

    static StaffFinding of(Diagnostic problem) {
        return new StaffFinding(
                problem.code(),
                problem.severity(),
                List.of(problem.location().toString(), problem.message(), problem.hint()));
    }

    /**
     * Answers what kind of thing it is.
     *
     * @return a code of {@code docs/diagnostics.md}: one of {@code staff}, or what reading the files reported
     */
    public String code() {
        return code;
    }

    /**
     * Answers how bad it is.
     *
     * @return an error keeps an agent from working; a warning lets it do too much, or confuses; a note is to be known
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Answers whom or what it is about.
     *
     * @return an agent, a repository, or a place in a file
     */
    public String subject() {
        return texts.get(0);
    }

    /**
     * Answers what was seen, and what that does.
     *
     * @return a sentence without a full stop; control characters are shown as escapes
     */
    public String words() {
        return texts.get(1);
    }

    /**
     * Answers what would mend it.
     *
     * @return the least that would
     */
    public String remedy() {
        return texts.get(2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffFinding that
                && code.equals(that.code)
                && severity == that.severity
                && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, texts);
    }

    /** Answers two lines for a report: what, and what to do. */
    @Override
    public String toString() {
        return severity.word() + ": " + subject() + ": " + words() + " [" + code + "]\n  " + remedy();
    }
}
