package ai.disinto.core.ops;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the factory may use: the hosts, domains, accounts, tokens and budget of {@code RESOURCES.md}. The document names
 * tokens and never holds their values.
 *
 * <p>Where a value seems to be in it all the same, that is a problem of the document, and every entry and diagnostic has
 * asterisks in its place. Only {@link #render()} still has it.
 */
public final class Resources {
    private final ResourceSections sections;
    private final String text;

    Resources(ResourceSections sections, String text) {
        this.sections = sections;
        this.text = text;
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the inventory
     * @throws InvalidDocumentException if the file has an error, such as the value of a secret
     */
    public static Resources read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the inventory
     * @throws InvalidDocumentException if the text has an error, such as the value of a secret
     */
    public static Resources parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the inventory with everything that was found
     */
    public static Parsed<Resources> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(Resources::check);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the inventory with everything that was found
     */
    public static Parsed<Resources> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text.
     *
     * @param source the text and its name
     * @return the inventory with everything that was found
     */
    public static Parsed<Resources> check(SourceText source) {
        return new ResourcesReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Answers the hosts of the section {@code Compute} or {@code Infrastructure}.
     *
     * @return the hosts with their facts: specs, location, access, running, available for, projects
     */
    public List<ResourceEntry> compute() {
        return sections.compute();
    }

    /**
     * Answers the domains.
     *
     * @return the domains with their facts: status, project, notes
     */
    public List<ResourceEntry> domains() {
        return sections.domains();
    }

    /**
     * Answers the accounts of the section {@code External accounts} or {@code Accounts}.
     *
     * @return the services with their facts: purpose, limits
     */
    public List<ResourceEntry> accounts() {
        return sections.accounts();
    }

    /**
     * Answers the tokens that the factory has.
     *
     * @return the names of the tokens
     */
    public List<ResourceEntry> tokens() {
        return sections.tokens();
    }

    /**
     * Answers what may be spent.
     *
     * @return the parts of the budget
     */
    public List<ResourceEntry> budget() {
        return sections.budget();
    }

    /**
     * Answers whether nothing is listed, as in a new repository.
     *
     * @return {@code true} if there is no entry in any section
     */
    public boolean isEmpty() {
        return Stream.of(compute(), domains(), accounts(), tokens(), budget()).allMatch(List::isEmpty);
    }

    /**
     * Answers the text of the document, for writing it back.
     *
     * @return the text, byte for byte what was read, values that should not be in it included
     */
    public String render() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resources that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Answers how much is listed; never what. */
    @Override
    public String toString() {
        return "Resources[" + compute().size() + " hosts, " + domains().size() + " domains, "
                + accounts().size() + " accounts, " + tokens().size() + " tokens]";
    }
}
