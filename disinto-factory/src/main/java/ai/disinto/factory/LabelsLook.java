package ai.disinto.factory;

import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.work.WorkQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sees to it that the labels exist that say where an issue stands: without them no end of an attempt can be shown. */
record LabelsLook(ProjectState state, Pen pen) {
    private static final Set<String> NEEDED = Set.of("backlog", "in-progress", "blocked", "underspecified");

    /** Asks the forge once in a process, before the first claim; what is missing is made. */
    boolean areThere() {
        if (state.hasLabels()) {
            return true;
        }
        ForgeRepository repository = state.project().repository();
        Set<String> missing = missing(repository);
        try {
            if (!missing.isEmpty()) {
                var unused = WorkQueue.of(repository).ensureLabels();
                pen.done("Made the labels of issues, since " + missing + " were missing.");
            }
            state.labelsAreThere();
            return true;
        } catch (ForgeException e) {
            pen.failed(
                    "No issue is claimed: the labels " + missing + " are missing, and the account of the project could"
                            + " not make them (" + e.getMessage() + "); make them, or let that account write");
            return false;
        }
    }

    private static Set<String> missing(ForgeRepository repository) {
        Set<String> there = repository.labels().list().stream().map(Label::name).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(there);
        return missing;
    }
}
