package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.issue.IssueReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to a human: a resource or a decision that the factory cannot provide itself. One model for the Markdown form
 * (with all five parts, or short) and for the TOML form; a request runs nothing.
 *
 * <p>Immutable; {@link #render()} answers what was read, byte for byte. How far a request has come is no part of it: see
 * {@link FiledRequest}.
 */
public final class HumanRequest implements VaultItem {
    private final RequestContent content;
    private final String text;

    HumanRequest(RequestContent content, String text) {
        this.content = content;
        this.text = text;
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file; a name that ends in {@code .toml} is read as TOML
     * @return the request
     * @throws InvalidDocumentException if the file has an error, or is an action
     */
    public static HumanRequest read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the request
     * @throws InvalidDocumentException if the text has an error, or is an action
     */
    public static HumanRequest parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the request, if there is one, with everything that was found; an action has no value and the error {@code
     *     request.is-an-action}
     */
    public static Parsed<HumanRequest> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(HumanRequest::check);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the request, if there is one, with everything that was found
     */
    public static Parsed<HumanRequest> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text.
     *
     * @param source the text and its name
     * @return the request, if there is one, with everything that was found
     */
    public static Parsed<HumanRequest> check(SourceText source) {
        Objects.requireNonNull(source, "source");
        return VaultItem.check(source).flatMap(item -> only(item, source.name()));
    }

    /**
     * Begins a new request, to be written in Markdown.
     *
     * @param title a few words, one line
     * @return the draft
     * @throws IllegalArgumentException if the title is blank or has a line break
     */
    public static RequestDraft draft(String title) {
        return new RequestDraft(title);
    }

    /**
     * Answers how the request is written down.
     *
     * @return the form
     */
    public RequestForm form() {
        return content.form();
    }

    /**
     * Answers what the request is called: the title without {@code Request:}; in TOML the name in the comment at the
     * top, or else the name of the file.
     *
     * @return the title; empty when there is none
     */
    public String title() {
        return content.title();
    }

    /**
     * Answers the text of a part, without its heading.
     *
     * @param part which part
     * @return the text as it stands, or empty when the request lacks the part
     */
    public Optional<String> part(RequestPart part) {
        return Optional.ofNullable(content.parts().get(Objects.requireNonNull(part, "part")));
    }

    /**
     * Answers the numbered steps that a human is to take.
     *
     * @return the steps in order, without options; none in TOML, where numbers are options
     */
    public List<String> steps() {
        return content.action().steps();
    }

    /**
     * Answers the ways that a human can choose from.
     *
     * @return the options in order; none when there is nothing to choose
     */
    public List<RequestOption> options() {
        return content.action().options();
    }

    /**
     * Answers what can go on once the request is fulfilled.
     *
     * @return the issues in order, each once
     */
    public List<UnblockedIssue> unblocks() {
        return content.unblocks();
    }

    /**
     * Answers the numbers of the issues of the own repository that can go on then.
     *
     * @return the numbers in the order of {@link #unblocks()}
     */
    public List<Integer> issueNumbers() {
        return unblocks().stream()
                .map(UnblockedIssue::issue)
                .filter(IssueReference::isLocal)
                .map(IssueReference::number)
                .toList();
    }

    /**
     * Answers since when the request waits: the date behind "waiting since"; in TOML, where that is missing, the date of
     * filing.
     *
     * @return the date, or empty when the request does not tell
     */
    public Optional<LocalDate> waitingSince() {
        return content.waitingSince();
    }

    /**
     * Answers who filed the request.
     *
     * @return the name in the comment at the top of the TOML form; empty in Markdown
     */
    public Optional<String> filedBy() {
        return content.filedBy();
    }

    @Override
    public String render() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HumanRequest that
                && form() == that.form()
                && title().equals(that.title())
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form(), title(), text);
    }

    /** Answers title, form and blocked issues. */
    @Override
    public String toString() {
        return "HumanRequest[" + title() + ", " + form().word() + ", unblocks " + issueNumbers() + "]";
    }

    private static Parsed<HumanRequest> only(VaultItem item, String source) {
        if (item instanceof HumanRequest request) {
            return Parsed.of(source, request, List.of());
        }
        return Parsed.failed(
                source,
                List.of(Diagnostic.error(
                        "request.is-an-action",
                        SourceLocation.startOf(source),
                        "this is an action to be run, no request to a human",
                        "read it as an action")));
    }
}
