package ai.disinto.core.sprint;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sprint pitch: a large goal, what it takes, the forks that a person must decide, and the issues it becomes.
 *
 * <p>Keeps the text: {@link #render()} of a pitch that was read is the same, byte for byte, and a change touches only
 * the lines that it names. Immutable; may be shared between threads.
 */
public final class SprintPitch {
    private final SourceText source;
    private final PitchContent content;

    SprintPitch(SourceText source, PitchContent content) {
        this.source = source;
        this.content = content;
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file; its name without {@code .md} is the slug
     * @return the pitch
     * @throws InvalidDocumentException if there is an error; it carries every problem
     */
    public static SprintPitch read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads text that must be right.
     *
     * @param text the text
     * @param source the name of the document, usually its path; its last part without {@code .md} is the slug
     * @return the pitch
     * @throws InvalidDocumentException if there is an error; it carries every problem
     */
    public static SprintPitch parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file and reports every problem.
     *
     * @param file the file
     * @return the pitch as far as it could be understood, and what was found
     */
    public static Parsed<SprintPitch> check(Path file) {
        return SourceText.check(file).flatMap(SprintPitch::check);
    }

    /**
     * Reads text and reports every problem.
     *
     * @param text the text
     * @param source the name of the document, usually its path
     * @return the pitch as far as it could be understood, and what was found
     */
    public static Parsed<SprintPitch> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
        return check(SourceText.of(text, source));
    }

    /**
     * Reads a document with limits of one's own and reports every problem.
     *
     * @param source the document
     * @return the pitch as far as it could be understood, and what was found
     */
    public static Parsed<SprintPitch> check(SourceText source) {
        return PitchReader.check(Objects.requireNonNull(source, "source"));
    }

    /**
     * Answers the text of the document.
     *
     * @return the text that was read, with the changes made since
     */
    public String render() {
        return source.text();
    }

    /**
     * Answers what identifies the sprint.
     *
     * @return the name of the document without folders and {@code .md}
     */
    public String slug() {
        return SprintSlug.ofSource(source.name());
    }

    /**
     * Answers the heading of the pitch.
     *
     * @return the whole text, such as {@code Sprint: offline cache}
     */
    public String title() {
        return content.title();
    }

    /**
     * Answers the name of the sprint.
     *
     * @return the title without {@code Sprint:} or {@code Sprint pitch:}
     */
    public String name() {
        return content.name();
    }

    /**
     * Answers the goals that the sprint belongs to.
     *
     * @return the vision issues in the order of the document; nearly always one
     */
    public List<VisionIssue> visionIssues() {
        return content.visionIssues();
    }

    /**
     * Answers all parts below headings of the second rank.
     *
     * @return the sections in the order of the document
     */
    public List<SprintSection> sections() {
        return content.sections();
    }

    /**
     * Answers one section.
     *
     * @param title its title, whatever the letters' case and the kind of dash
     * @return the first section of this title, or empty
     */
    public Optional<SprintSection> section(String title) {
        String wanted = PitchText.normalised(Objects.requireNonNull(title, "title"));
        return sections().stream()
                .filter(section -> PitchText.normalised(section.title()).equals(wanted))
                .findFirst();
    }

    /**
     * Answers how large the sprint will be.
     *
     * @return the figures that the pitch gives
     */
    public Complexity complexity() {
        return new Complexity(content.figures());
    }

    /**
     * Answers what may go wrong.
     *
     * @return the risks in the order of the document
     */
    public List<Risk> risks() {
        return content.risks();
    }

    /**
     * Answers what the pitch advises.
     *
     * @return the recommendation, or empty when the pitch has none
     */
    public Optional<Recommendation> recommendation() {
        return content.recommendation();
    }

    /**
     * Answers the decisions that a person must make.
     *
     * @return the forks in the order of the document
     */
    public List<DesignFork> forks() {
        return content.forks().stream().map(PlacedFork::fork).toList();
    }

    /**
     * Answers the sub-issues that the pitch proposes in prose.
     *
     * @return the core, variants and conditional lists; often nothing
     */
    public ProposedSubIssues proposedSubIssues() {
        return content.proposed();
    }

    /**
     * Answers the later sprints that the pitch names.
     *
     * @return the follow-ups in the order of the document
     */
    public List<FollowUp> followUps() {
        return content.followUps();
    }

    /**
     * Answers the machine-readable block of sub-issues.
     *
     * @return the block, or empty when the document has none or its end cannot be found
     */
    public Optional<FilerBlock> filerBlock() {
        return content.block().map(PlacedBlock::block);
    }

    /**
     * Answers this pitch with a fork decided: one line below the fork says so.
     *
     * @param fork the number of the fork
     * @param choice the option, and why; the reason becomes one line
     * @return the changed pitch
     * @throws IllegalArgumentException if there is no such fork, or it has no such option
     * @throws InvalidDocumentException if the changed document has errors
     * @throws IllegalStateException if code or a comment that is never closed would swallow the change
     */
    public SprintPitch withAnswer(int fork, ForkChoice choice) {
        Objects.requireNonNull(choice, "choice");
        String text = new ForkEdit(source, content.forks()).answer(fork, choice);
        return changed(
                text,
                pitch -> pitch.forks().stream()
                        .filter(each -> each.number() == fork)
                        .flatMap(each -> each.answer().stream())
                        .anyMatch(answer -> answer.option().equals(choice.option())));
    }

    /**
     * Answers this pitch with one sub-issue more, or another one in the place of that with the same id. A pitch without
     * a block gets one, below {@code ## Sub-issues}.
     *
     * @param subIssue the sub-issue
     * @return the changed pitch
     * @throws InvalidDocumentException if the changed document has errors: a dependency names no entry, dependencies
     *     form a cycle, or there were errors before
     * @throws IllegalStateException if code or a comment that is never closed would swallow the change
     */
    public SprintPitch withSubIssue(SubIssue subIssue) {
        Objects.requireNonNull(subIssue, "subIssue");
        String text = new FilerEdit(source, content.block()).put(subIssue);
        return changed(
                text,
                pitch -> pitch.filerBlock()
                        .flatMap(block -> block.entry(subIssue.id()))
                        .filter(subIssue::equals)
                        .isPresent());
    }

    /**
     * Answers this pitch with one section more, at its end. What the text could open (sections, comments, the block of
     * sub-issues) is escaped; headings of the third rank and below stay.
     *
     * @param section the section
     * @return the changed pitch
     * @throws IllegalArgumentException if the title is blank, or there is a section of this title
     * @throws InvalidDocumentException if the changed document has errors
     * @throws IllegalStateException if code or a comment that is never closed would swallow the change
     */
    public SprintPitch withSection(SprintSection section) {
        Objects.requireNonNull(section, "section");
        if (section.title().isBlank() || section(section.title()).isPresent()) {
            throw new IllegalArgumentException(
                    "the pitch " + slug() + " cannot get a second or nameless section \"" + section.title() + "\"");
        }
        String text = SectionEdit.append(source, section);
        return changed(text, pitch -> pitch.sections().size() == sections().size() + 1);
    }

    /** What is written behind code or a comment that is never closed would be part of it, and not be read. */
    private SprintPitch changed(String text, Predicate<SprintPitch> showsChange) {
        if (text.equals(source.text())) {
            return this;
        }
        SprintPitch changed = check(SourceText.of(text, source.name()).withLimits(source.limits()))
                .orElseThrow();
        if (!showsChange.test(changed)) {
            throw new IllegalStateException("the pitch " + slug()
                    + " cannot be changed: code or a comment in it is never closed; close it first");
        }
        return changed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SprintPitch that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return "SprintPitch[" + slug() + ", " + visionIssues() + "]";
    }
}
