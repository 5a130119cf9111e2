package ai.disinto.examples.lifecycle;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Stands in for an agent that thinks: writes for each issue what {@link Deeds} say. It makes one mistake and forgets one
 * thing, and mends both when it is told. What it did before it does not remember, so it may die at any time.
 */
final class HarbourAgent implements AgentRunner {
    private static final String ITEM = "issue-";

    private final ForgeRepository project;
    private final Map<String, String> entries;
    private final Runnable askVault;

    /**
     * Makes it.
     *
     * @param project where it looks its issues up
     * @param entries the entries of the sprint by the titles of their issues
     * @param askVault asks for what only a person may allow
     */
    HarbourAgent(ForgeRepository project, Map<String, String> entries, Runnable askVault) {
        this.project = project;
        this.entries = Map.copyOf(entries);
        this.askVault = askVault;
    }

    @Override
    public AgentRun run(AgentTask task) {
        String entry = entry(task.item());
        Map<String, String> files = files(task.kind(), entry);
        files.forEach((path, text) -> write(task.directory(), path, text));
        if (task.kind() == AgentTask.Kind.IMPLEMENT && entry.equals("chart")) {
            askVault.run();
        }
        return AgentRun.finished(
                files.isEmpty() ? "nothing to do\n" : "wrote " + String.join(", ", files.keySet()) + "\n");
    }

    private static Map<String, String> files(AgentTask.Kind kind, String entry) {
        return switch (kind) {
            case IMPLEMENT -> Deeds.implement(entry);
            case FIX_CI -> Deeds.mend(entry);
            case ANSWER_REVIEW -> Deeds.answer(entry);
            case REBASE, REVIEW -> Map.of();
        };
    }

    private String entry(String item) {
        if (!item.startsWith(ITEM)) {
            return "";
        }
        int number = Integer.parseInt(item.substring(ITEM.length()));
        return entries.getOrDefault(project.issues().get(number).title(), "");
    }

    private static void write(Path folder, String path, String text) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The agent could not write " + file, e);
        }
    }
}
