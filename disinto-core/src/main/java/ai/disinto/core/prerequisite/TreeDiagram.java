package ai.disinto.core.prerequisite;

import java.util.Objects;

/**
 * Pictures and tables of a tree. Text of the tree is escaped: it is never markup of the picture. Equal trees give equal
 * bytes.
 *
 * <p>Arrows lead to what waits: from an item to its objective, from an issue to the issue that depends on it (dashed),
 * from a request to its item (thick).
 */
public final class TreeDiagram {
    private final TreeAnalysis analysis;

    private TreeDiagram(TreeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * Prepares the pictures of a tree.
     *
     * @param analysis the tree with its computed statuses
     * @return the pictures
     */
    public static TreeDiagram of(TreeAnalysis analysis) {
        return new TreeDiagram(Objects.requireNonNull(analysis, "analysis"));
    }

    /**
     * Draws a flowchart for Mermaid: a subgraph for each milestone, objectives as rectangles, items rounded, issues
     * that others depend on as hexagons, requests to humans as cylinders, and a class for each status.
     *
     * @return the text of the diagram, ending in a line break
     */
    public String mermaid() {
        return new MermaidWriter().write(TreeGraph.of(analysis));
    }

    /**
     * Draws the same graph in the language of Graphviz, with a cluster for each milestone.
     *
     * @return the text of the diagram, ending in a line break
     */
    public String dot() {
        return new DotWriter().write(TreeGraph.of(analysis));
    }

    /**
     * Writes two tables: the milestones by computed status, and the open items in constraint order.
     *
     * @param constraints how many items the second table has at most
     * @return Markdown, ending in a line break
     * @throws IllegalArgumentException if the number is negative
     */
    public String markdownTables(int constraints) {
        if (constraints < 0) {
            throw new IllegalArgumentException("constraints must not be negative, got " + constraints);
        }
        return new MarkdownTables(analysis).write(constraints);
    }
}
