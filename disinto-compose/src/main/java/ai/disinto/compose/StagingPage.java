package ai.disinto.compose;

import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.Objects;

/**
 * The page below {@code /staging/} until a project puts its own there: says what the place is, and leads to forge, CI
 * server and chat. One file that loads nothing and runs nothing. Immutable.
 *
 * <p>It belongs into a folder of its own, {@code docker/staging/index.html}: whatever lies beside it is served too. A
 * page there that is not as it was written is a project's own: {@link StackFiles#plan} leaves it alone.
 */
public final class StagingPage {
    private static final String TITLE = "Nothing staged yet";

    private final List<ProjectConfig> projects;
    private final SiteLinks links;

    private StagingPage(List<ProjectConfig> projects, SiteLinks links) {
        this.projects = List.copyOf(projects);
        this.links = links;
    }

    /**
     * Makes the page of a factory whose services lie below the paths of one name, with a chat.
     *
     * @param projects what the factory works on, the main one first
     * @return the page
     */
    public static StagingPage of(List<ProjectConfig> projects) {
        return new StagingPage(Objects.requireNonNull(projects, "projects"), SiteLinks.belowOneName(true));
    }

    /**
     * Makes the page of a stack, with the links that its routing gives.
     *
     * @param stack the stack
     * @return the page
     */
    public static StagingPage of(FactoryStack stack) {
        Objects.requireNonNull(stack, "stack");
        return new StagingPage(stack.projects(), SiteLinks.of(stack));
    }

    /**
     * Answers what browsers show as the title, by which a check knows the page.
     *
     * @return the title
     */
    public static String title() {
        return TITLE;
    }

    /**
     * Answers the text of the page.
     *
     * @return HTML 5, the same bytes for the same projects and links
     */
    public String render() {
        return new StagingHtml(projects, links).write();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StagingPage that && projects.equals(that.projects) && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(projects, links);
    }

    /** Answers the names of the projects. */
    @Override
    public String toString() {
        return "StagingPage" + projects.stream().map(ProjectConfig::name).toList();
    }
}
