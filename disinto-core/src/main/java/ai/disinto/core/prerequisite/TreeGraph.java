package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tree as nodes and edges, the same for every kind of picture. */
final class TreeGraph {
    /** What a node stands for. */
    enum Shape {
        OBJECTIVE,
        ITEM,
        ISSUE,
        REQUEST
    }

    /** What an edge means. */
    enum Line {
        PART,
        DEPENDENCY,
        REQUEST,
        NAME
    }

    record Node(String id, String name, Shape shape, String label, Optional<PrerequisiteStatus> status) {}

    record Edge(String from, String to, Line line) {}

    /** The nodes of a milestone; those of objectives without one have no title. */
    record Cluster(Optional<String> title, List<Node> nodes) {}

    final List<Cluster> clusters = new ArrayList<>();
    final List<Node> outside = new ArrayList<>();
    final Set<Edge> edges = new LinkedHashSet<>();

    private final TreeAnalysis analysis;
    private final Map<String, String> requests = new LinkedHashMap<>();
    private final Set<Integer> issues = new LinkedHashSet<>();

    private TreeGraph(TreeAnalysis analysis) {
        this.analysis = analysis;
    }

    static TreeGraph of(TreeAnalysis analysis) {
        TreeGraph graph = new TreeGraph(analysis);
        Map<String, List<Node>> milestones = new LinkedHashMap<>();
        for (Objective objective : analysis.tree().objectives()) {
            String milestone = objective.milestone().orElse("");
            graph.addObjective(objective, milestones.computeIfAbsent(milestone, key -> new ArrayList<>()));
        }
        milestones.forEach((name, nodes) ->
                graph.clusters.add(new Cluster(Optional.of(name).filter(each -> !each.isEmpty()), nodes)));
        graph.addItemNames();
        return graph;
    }

    private void addObjective(Objective objective, List<Node> nodes) {
        String id = "o" + (objective.ordinal() + 1);
        PrerequisiteStatus status = analysis.status(objective);
        nodes.add(new Node(id, "objective " + objective.id(), Shape.OBJECTIVE, objective.name(), Optional.of(status)));
        for (PrerequisiteItem item : objective.items()) {
            String itemId = itemId(item);
            String name = "item " + objective.id() + " " + item.id() + " " + (item.ordinal() + 1);
            nodes.add(new Node(itemId, name, Shape.ITEM, item.text(), Optional.of(analysis.status(item))));
            edges.add(new Edge(itemId, id, Line.PART));
            addDependencies(item);
            if (analysis.status(item) != PrerequisiteStatus.DONE) {
                item.vaultRequest().ifPresent(path -> edges.add(new Edge(request(path), itemId, Line.REQUEST)));
            }
        }
    }

    /** An item with one issue passes its dependencies on to that issue; others have them themselves. */
    private void addDependencies(PrerequisiteItem item) {
        boolean single = item.issues().size() == 1;
        for (int dependency : item.dependencies()) {
            String to = single ? issue(item.issues().get(0)) : itemId(item);
            edges.add(new Edge(issue(dependency), to, Line.DEPENDENCY));
        }
    }

    /** Ties the issues that are drawn to the items that name them. */
    private void addItemNames() {
        for (PrerequisiteItem item : analysis.tree().items()) {
            for (int number : item.issues()) {
                if (issues.contains(number)) {
                    edges.add(new Edge(issue(number), itemId(item), Line.NAME));
                }
            }
        }
    }

    private String issue(int number) {
        String id = "n" + number;
        if (issues.add(number)) {
            outside.add(new Node(id, "issue " + number, Shape.ISSUE, "#" + number, Optional.empty()));
        }
        return id;
    }

    private String request(String path) {
        String known = requests.get(path);
        if (known != null) {
            return known;
        }
        String id = "v" + (requests.size() + 1);
        requests.put(path, id);
        outside.add(new Node(id, "request " + path, Shape.REQUEST, path, Optional.empty()));
        return id;
    }

    private static String itemId(PrerequisiteItem item) {
        return "i" + (item.ordinal() + 1);
    }
}
