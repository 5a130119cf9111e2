package ai.disinto.examples.lifecycle;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssue;
import ai.disinto.examples.lifecycle.Story.Word;
import ai.disinto.factory.FactoryEvent;
import ai.disinto.factory.FactoryEvent.Outcome;
import ai.disinto.factory.FactoryEvent.Part;
import ai.disinto.factory.FactoryObserver;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what the factory reports into the story. */
final class Narrator implements FactoryObserver {
    private final Story story;
    private final Stage stage;
    private final Map<String, SubIssue> byTitle = new LinkedHashMap<>();
    private final Map<Integer, SubIssue> entries = new LinkedHashMap<>();
    private final Map<Integer, Double> began = new LinkedHashMap<>();
    private final Map<Integer, Double> ended = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    Narrator(Story story, Stage stage, SprintPitch pitch) {
        this.story = story;
        this.stage = stage;
        List<SubIssue> all = pitch.filerBlock().orElseThrow().inDependencyOrder();
        all.forEach(entry -> byTitle.put(entry.title(), entry));
    }

    /** The entries of the sprint by the titles of their issues. */
    Map<String, SubIssue> entries() {
        return byTitle;
    }

    @Override
    public void happened(FactoryEvent event) {
        if (event.outcome() == Outcome.FAILED) {
            once(Word.AGAIN, event.text());
        } else if (event.outcome() == Outcome.HELD) {
            held(event);
        } else {
            done(event);
        }
    }

    private void held(FactoryEvent event) {
        if (event.part() == Part.VAULT) {
            once(Word.VAULT, event.text());
        }
    }

    private void done(FactoryEvent event) {
        switch (event.part()) {
            case VAULT -> story.tell(Word.FIRED, event.text());
            case SPRINTS -> story.tell(event.issue().isPresent() ? Word.VISION : Word.FILED, event.text());
            case CLAIMS -> story.tell(Word.RIGHT, about(event));
            case WORK, WALKS -> work(event);
            default -> {}
        }
    }

    private void work(FactoryEvent event) {
        int issue = event.issue().orElse(0);
        if (event.text().startsWith("Claimed ")) {
            began.putIfAbsent(issue, story.seconds());
            story.tell(Word.CLAIMED, about(event));
        } else if (event.text().startsWith("Over: ")) {
            ended.put(issue, story.seconds());
            story.tell(Word.CLOSED, about(event));
            unlock(issue);
        } else {
            story.tell(Word.PULL, about(event));
        }
    }

    /** Says what can be begun now that an issue is closed. */
    private void unlock(int issue) {
        SubIssue over = entry(issue);
        closed.add(over.id());
        for (SubIssue each : byTitle.values()) {
            if (each.dependsOn().contains(over.id()) && closed.containsAll(each.dependsOn())) {
                story.tell(Word.UNLOCKED, "\"" + each.title() + "\" waited for " + String.join(" and ", each.dependsOn()));
            }
        }
    }

    @Override
    public void begins(RepositorySlug project, String login, AgentTask task) {
        String does = switch (task.kind()) {
            case IMPLEMENT -> "implements";
            case FIX_CI -> "mends the build of";
            case ANSWER_REVIEW -> "answers the review of";
            case REBASE -> "rebases";
            case REVIEW -> "reviews";
        };
        story.tell(Word.AGENT, login + " " + does + " " + task.item());
    }

    @Override
    public void reviewed(RepositorySlug project, String login, ReviewCase read, ReviewOpinion opinion) {
        story.tell(
                Word.REVIEW,
                "pull request #" + read.number() + ": " + login + " says " + opinion.verdict() + ", since "
                        + opinion.reason());
    }

    /** How long an issue took from its claim to its end; negative if that is not known. */
    double took(int issue) {
        return began.containsKey(issue) && ended.containsKey(issue) ? ended.get(issue) - began.get(issue) : -1;
    }

    /** Whether the issue of an entry was closed while this program looked. */
    boolean isClosed(String entry) {
        return closed.contains(entry);
    }

    private String about(FactoryEvent event) {
        String issue = event.issue().isPresent() ? "#" + event.issue().getAsInt() + " " : "";
        String pull = event.pull().isPresent() ? "(pull request #" + event.pull().getAsInt() + ") " : "";
        return issue + pull + event.text();
    }

    private SubIssue entry(int issue) {
        return entries.computeIfAbsent(
                issue,
                number -> byTitle.getOrDefault(
                        stage.project(Cast.Role.KEEPER).issues().get(number).title(),
                        byTitle.values().iterator().next()));
    }

    private void once(Word word, String text) {
        if (told.add(text)) {
            story.tell(word, text);
        }
    }
}
