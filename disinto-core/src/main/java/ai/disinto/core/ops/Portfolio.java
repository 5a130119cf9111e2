package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the project has in the world: the tables of {@code portfolio.md}, or of the guide in the project's own repository
 * where they used to stand. Any table counts whose columns include {@code Artifact}; the rest of the text is left alone.
 *
 * <p>Immutable; {@link #render()} answers what was read, byte for byte.
 */
public final class Portfolio {
    private final String source;
    private final List<PortfolioRow> rows;
    private final String text;

    Portfolio(String source, List<PortfolioRow> rows, String text) {
        this.source = source;
        this.rows = List.copyOf(rows);
        this.text = text;
    }

    /**
     * Makes a portfolio.
     *
     * @param artifacts its artifacts, each name once
     * @return the portfolio; it renders as a table
     * @throws IllegalArgumentException if a name is blank or there twice
     */
    public static Portfolio of(List<Artifact> artifacts) {
        return PortfolioWriter.write(List.copyOf(artifacts));
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the portfolio
     * @throws InvalidDocumentException if the file has an error
     */
    public static Portfolio read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the portfolio
     * @throws InvalidDocumentException if the text has an error
     */
    public static Portfolio parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the portfolio with everything that was found
     */
    public static Parsed<Portfolio> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(Portfolio::check);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the portfolio with everything that was found
     */
    public static Parsed<Portfolio> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text.
     *
     * @param source the text and its name
     * @return the portfolio with everything that was found
     */
    public static Parsed<Portfolio> check(SourceText source) {
        return new PortfolioReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Answers everything that is listed. Rows of several tables with the same name are one artifact.
     *
     * @return the artifacts in order
     */
    public List<Artifact> artifacts() {
        return rows.stream().map(PortfolioRow::artifact).toList();
    }

    /**
     * Looks an artifact up.
     *
     * @param name its name, in any letter case
     * @return the artifact, or empty when it is not listed
     */
    public Optional<Artifact> artifact(String name) {
        Objects.requireNonNull(name, "name");
        return artifacts().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Answers whether nothing is listed, as in a new repository.
     *
     * @return {@code true} if there is no artifact
     */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Compares this portfolio with what another document says, such as the guide in the project's repository.
     *
     * @param other the other portfolio
     * @return a warning, in the place of this document, for each thing that both tell and tell differently
     */
    public List<Diagnostic> conflictsWith(Portfolio other) {
        return PortfolioRow.conflicts(rows, other.rows, other.source);
    }

    /**
     * Adds what another document knows and this one does not. Where the two differ, this one counts.
     *
     * @param other the other portfolio
     * @return a portfolio with the artifacts of both; it renders as a table
     */
    public Portfolio mergedWith(Portfolio other) {
        return PortfolioWriter.write(PortfolioRow.merged(rows, other.rows));
    }

    /**
     * Answers the text of the document.
     *
     * @return the text, byte for byte what was read
     */
    public String render() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Portfolio that && artifacts().equals(that.artifacts()) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Portfolio[" + rows.size() + " artifacts]";
    }
}
