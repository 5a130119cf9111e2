package ai.disinto.examples.lifecycle;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.sprint.SubIssue;
import ai.disinto.examples.lifecycle.Story.Word;
import ai.disinto.factory.FactoryEvent;
import ai.disinto.factory.FactoryEvent.Outcome;
import ai.disinto.factory.FactoryEvent.Part;
import ai.disinto.factory.FactoryObserver;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.WalkState;
import ai.disinto.forge.pull.WalkStep;
import java.util.HashSet;
import java.util.Set;

/** Turns what the factory reports into the story. */
final class Narrator implements FactoryObserver {
    private static final String CLAIMED = "Claimed ";
    private static final String OVER = "Over: ";
    private static final String BLOCKED = "Blocked ";

    private final Story story;
    private final Stage stage;
    private final Backlog backlog;
    private final Set<String> told = new HashSet<>();
    private final Set<Integer> green = new HashSet<>();
    private boolean stuck;

    Narrator(Story story, Stage stage, Backlog backlog) {
        this.story = story;
        this.stage = stage;
        this.backlog = backlog;
    }

    /** Whether an issue waits for a person, so that the end cannot be reached. */
    boolean isStuck() {
        return stuck;
    }

    @Override
    public void happened(FactoryEvent event) {
        switch (event.outcome()) {
            case FAILED -> once(Word.AGAIN, about(event));
            case HELD -> held(event);
            case DONE -> done(event);
        }
    }

    private void held(FactoryEvent event) {
        if (event.part() == Part.VAULT && told.add("vault waits") && event.outcome() == Outcome.HELD) {
            String who = stage.cast().login(Cast.Role.PERSON);
            story.tell(Word.VAULT, Plant.ACTION + " is high, so it waits for " + who + "; the work goes on");
        }
    }

    private void done(FactoryEvent event) {
        switch (event.part()) {
            case VAULT -> story.tell(Word.FIRED, plain(event.text()));
            case SPRINTS -> sprint(event);
            case CLAIMS -> claims(event);
            case WORK, WALKS -> work(event);
            default -> {}
        }
    }

    private void sprint(FactoryEvent event) {
        if (event.text().startsWith("Filed ")) {
            String id = event.text().split(" ", -1)[1];
            backlog.entries().stream().filter(entry -> entry.id().equals(id)).forEach(this::filed);
        } else if (event.text().contains("CLOSED")) {
            story.tell(
                    Word.VISION,
                    "#" + stage.vision() + " \"" + Harbour.VISION + "\" is closed: all its issues are done");
        }
    }

    private void filed(SubIssue entry) {
        String after =
                entry.dependsOn().isEmpty() ? "" : ", which waits for " + String.join(" and ", entry.dependsOn());
        story.tell(Word.FILED, entry.id() + " \"" + entry.title() + "\"" + after);
    }

    /** What is only swept up is no part of the story. */
    private void claims(FactoryEvent event) {
        if (!event.text().contains("CLAIM_DELETED")) {
            story.tell(Word.RIGHT, about(event));
        }
    }

    private void work(FactoryEvent event) {
        int issue = event.issue().orElse(0);
        if (event.text().startsWith(CLAIMED)) {
            backlog.begins(issue, story.seconds());
            story.tell(Word.CLAIMED, named(issue) + " " + plain(event.text().substring(CLAIMED.length())));
        } else if (event.text().startsWith(OVER)) {
            backlog.ends(issue, story.seconds());
            boolean merged = event.text().startsWith("merged", OVER.length());
            story.tell(merged ? Word.MERGED : Word.OVER, named(issue) + ", " + (merged ? "and closed" : event.text()));
            unlock(issue);
        } else if (!event.text().contains(": Waits ")) {
            pull(event);
        }
        story.progress(backlog.progress());
    }

    private void pull(FactoryEvent event) {
        int number = event.pull().orElse(0);
        String link = number == 0 ? "" : stage.page(number);
        if (event.text().startsWith("Opened ")) {
            String from = event.text().substring(event.text().lastIndexOf(' ') + 1);
            story.tell(
                    Word.OPENED,
                    "pull request #" + number + " for #" + event.issue().orElse(0) + ", from " + plain(from),
                    link);
        } else if (event.text().contains(": Pushed ")) {
            story.tell(Word.PUSHED, "pull request #" + number + " has a new commit, which is built", link);
        } else {
            stuck |= event.text().startsWith(BLOCKED);
            story.tell(Word.PULL, about(event), link);
        }
    }

    /** Says what can be begun now that an issue is closed. */
    private void unlock(int issue) {
        for (SubIssue each : backlog.unlockedBy(issue)) {
            String number = backlog.number(each).stream()
                    .mapToObj(n -> "#" + n + " ")
                    .findFirst()
                    .orElse("");
            story.tell(
                    Word.UNLOCKED,
                    number + "\"" + each.title() + "\", which waited for " + String.join(" and ", each.dependsOn()));
        }
    }

    @Override
    public void begins(RepositorySlug project, String login, AgentTask task) {
        green.clear();
        if (task.kind() == AgentTask.Kind.FIX_CI) {
            story.tell(
                    Word.RED,
                    "the build of " + numbered(task) + " failed"
                            + BuildLog.lastWord(task.prompt().text()));
        }
        String does = switch (task.kind()) {
            case IMPLEMENT -> "implements";
            case FIX_CI -> "mends the build of";
            case ANSWER_REVIEW -> "answers the review of";
            case REBASE -> "rebases";
            case REVIEW -> "reviews";
        };
        story.tell(Word.AGENT, login + " " + does + " " + numbered(task));
    }

    @Override
    public void stepped(RepositorySlug project, int issue, WalkStep step) {
        boolean passed =
                step.before() == WalkState.CI && (step.after() == WalkState.REVIEW || step.after() == WalkState.MERGE);
        if (passed) {
            passed(step.pull());
        }
    }

    private void passed(int pull) {
        if (green.add(pull)) {
            story.tell(Word.GREEN, "the build of pull request #" + pull + " passed");
        }
    }

    @Override
    public void reviewed(RepositorySlug project, String login, ReviewCase read, ReviewOpinion opinion) {
        passed(read.number());
        String verdict = opinion.verdict() == ReviewOpinion.Verdict.APPROVE ? "approves" : "asks for changes to";
        story.tell(Word.REVIEW, login + " " + verdict + " pull request #" + read.number() + ": " + opinion.reason());
    }

    private String named(int issue) {
        return "#" + issue + " \"" + backlog.title(issue) + "\"";
    }

    private static String numbered(AgentTask task) {
        return task.item().replaceFirst("^issue-", "#");
    }

    private static String about(FactoryEvent event) {
        String issue = event.issue().isPresent() ? "#" + event.issue().getAsInt() + " " : "";
        String pull = event.pull().isPresent() ? "pull request #" + event.pull().getAsInt() + " " : "";
        return issue + pull + event.text();
    }

    private static String plain(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void once(Word word, String text) {
        if (told.add(text)) {
            story.tell(word, text);
        }
    }
}
