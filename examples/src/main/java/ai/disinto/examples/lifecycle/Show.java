package ai.disinto.examples.lifecycle;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ci.Woodpecker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One run from the preparation of the services to the judgement of the end.
 *
 * @param admin the administrator of the forge
 * @param woodpecker the CI server, if there is one
 * @param choices what was asked for
 * @param folder the files of the run
 * @param story tells what happens
 */
record Show(Forge admin, Optional<Woodpecker> woodpecker, Choices choices, WorkshopFolder folder, Story story) {
    /**
     * What was asked for.
     *
     * @param cast the accounts
     * @param poll how often the factory looks
     * @param limit how long it may take
     * @param fetchesWithGit whether builds fetch their files themselves
     */
    record Choices(Cast cast, Duration poll, Duration limit, boolean fetchesWithGit) {}

    /** What a run left: the stage, and how it ended. */
    record Curtain(Stage stage, Ending ending) {}

    Curtain run(RequestCount count) throws IOException, InterruptedException {
        Stage stage = new Preparation(admin, woodpecker, choices.cast(), choices.fetchesWithGit()).run();
        story.tell(
                Story.Word.READY,
                "accounts, repositories, CI and protection are there; vision #" + stage.vision() + " \""
                        + Harbour.VISION + "\"",
                stage.page(stage.vision()));
        Lifecycle life =
                new Lifecycle(stage, new Plant(stage, folder, choices.poll()), story, checks(stage), choices.limit());
        boolean inTime = life.run();
        story.end();
        return new Curtain(stage, judge(stage, life, inTime, count));
    }

    private Runnable checks(Stage stage) {
        return woodpecker.isPresent()
                ? () -> {}
                : new LocalChecks(stage, folder.builds(), choices.poll().multipliedBy(3), story)::look;
    }

    private Ending judge(Stage stage, Lifecycle life, boolean inTime, RequestCount count) throws IOException {
        Ending.Cost cost = new Ending.Cost(story.seconds(), count.requests(), count.seconds());
        TraceReader forge = new TraceReader(stage);
        List<SubIssue> entries = life.backlog().entries();
        List<Trace> traces = forge.read(entries);
        List<Finding> findings = new Judgement(stage, life.vault(), folder).over(traces, forge);
        return new Ending(
                inTime && findings.stream().allMatch(Finding::holds),
                admin.url(),
                stage.cast().project(),
                inTime,
                traces.stream().map(trace -> row(trace, life.backlog())).toList(),
                findings,
                cost,
                life.vault().audit().verify().toString(),
                inTime ? "" : life.factory().status().markdown(),
                story.lines());
    }

    private static IssueRow row(Trace trace, Backlog backlog) {
        int issue = trace.issues().isEmpty() ? 0 : trace.issues().get(0).number();
        return new IssueRow(
                trace.entry().id(),
                issue,
                trace.entry().title(),
                trace.pull().map(pull -> pull.number()).orElse(0),
                trace.claims(),
                trace.builds().size(),
                (int) trace.redBuilds(),
                trace.reviews().size(),
                (int) trace.changesRequested(),
                backlog.took(issue));
    }
}
