package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.TreeGraph.Cluster;
import ai.disinto.core.prerequisite.TreeGraph.Edge;
import ai.disinto.core.prerequisite.TreeGraph.Node;
import java.util.HashMap;
import java.util.Map;

/** Writes a graph for Graphviz. Identifiers are slugs; they and the labels are quoted. */
final class DotWriter {
    private final StringBuilder out = new StringBuilder("digraph prerequisites {\n  rankdir=LR;\n");
    private final Map<String, String> names = new HashMap<>();
    private final Slug.Distinct distinct = new Slug.Distinct();

    String write(TreeGraph graph) {
        int number = 0;
        for (Cluster cluster : graph.clusters) {
            String indent = cluster.title().isPresent() ? "    " : "  ";
            if (cluster.title().isPresent()) {
                out.append("  subgraph cluster_").append(++number).append(" {\n    label=");
                quoted(cluster.title().get());
                out.append(";\n");
            }
            cluster.nodes().forEach(node -> node(indent, node));
            out.append(cluster.title().isPresent() ? "  }\n" : "");
        }
        graph.outside.forEach(node -> node("  ", node));
        graph.edges.forEach(this::edge);
        return out.append("}\n").toString();
    }

    private void node(String indent, Node node) {
        String name = distinct.of(node.name(), "node");
        names.put(node.id(), name);
        out.append(indent);
        quoted(name);
        out.append(" [shape=");
        out.append(
                switch (node.shape()) {
                    case OBJECTIVE -> "box";
                    case ITEM -> "box, style=\"rounded,filled\"";
                    case ISSUE -> "hexagon";
                    case REQUEST -> "cylinder";
                });
        node.status()
                .ifPresent(status -> out.append(node.shape() == TreeGraph.Shape.OBJECTIVE ? ", style=filled" : "")
                        .append(", fillcolor=\"")
                        .append(color(status))
                        .append("\", class=\"")
                        .append(Slug.of(status.word()))
                        .append('"'));
        out.append(", label=");
        quoted(node.label());
        out.append("];\n");
    }

    private void edge(Edge edge) {
        out.append("  ");
        quoted(names.getOrDefault(edge.from(), edge.from()));
        out.append(" -> ");
        quoted(names.getOrDefault(edge.to(), edge.to()));
        out.append(
                switch (edge.line()) {
                    case PART -> ";\n";
                    case DEPENDENCY -> " [style=dashed];\n";
                    case REQUEST -> " [style=bold];\n";
                    case NAME -> " [dir=none];\n";
                });
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        out.append('"');
    }

    private static String color(PrerequisiteStatus status) {
        return switch (status) {
            case DONE -> "#d3f2d3";
            case BLOCKED -> "#f8d7da";
            case IN_PROGRESS -> "#d6e4ff";
            case READY -> "#fff4cc";
            case EMPTY -> "#eeeeee";
        };
    }
}
