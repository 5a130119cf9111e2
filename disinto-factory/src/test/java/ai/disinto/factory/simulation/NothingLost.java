package ai.disinto.factory.simulation;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.PriorArt;
import ai.disinto.forge.work.QueueReport;
import ai.disinto.forge.work.ReconcileReport;
import ai.disinto.forge.work.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * No work is lost: every open issue stands in exactly one place or is named as stranded, nothing that can be worked on is
 * left lying, and whoever takes an issue finds what was pushed for it.
 */
final class NothingLost implements Invariant {
    private static final Pattern BRANCH = Pattern.compile("fix/issue-([0-9]+).*");
    private static final Set<String> STATES = Set.of("backlog", "in-progress", "blocked", "underspecified");

    @Override
    public List<String> violations(Simulation run) {
        List<String> out = new ArrayList<>();
        ForgeRepository code = run.world.code();
        ReconcileReport report = Claims.in(run.world.ops())
                .forIssuesOf(code)
                .claimant("root1")
                .time(run.world.agenda::now)
                .build()
                .preview();
        Set<Integer> stranded =
                report.stranded().stream().map(each -> each.number()).collect(Collectors.toSet());
        for (Issue issue : run.openIssues()) {
            long states = issue.labelNames().stream().filter(STATES::contains).count();
            boolean isDevWork = !issue.labelNames().contains("vision");
            boolean isTaken = Simulation.isWithAPerson(issue)
                    && report.state(issue.number()).isPresent();
            if (isDevWork && states != 1 && !isTaken && !stranded.contains(issue.number())) {
                out.add("issue #" + issue.number() + " stands in " + states + " places: " + issue.labelNames());
            }
        }
        report.steps().forEach(step -> out.add("at rest, something is left to put right: " + step));
        QueueReport queue = WorkQueue.of(code).look();
        queue.next()
                .ifPresent(next -> out.add("at rest, issue #" + next.number() + " can be worked on, and nobody does"));
        branches(run, out);
        return out;
    }

    private static void branches(Simulation run, List<String> out) {
        ForgeRepository code = run.world.code();
        Set<Integer> open = run.openIssues().stream().map(Issue::number).collect(Collectors.toSet());
        Set<String> pulls = run.world.openPulls().stream()
                .map(PullRequest::head)
                .map(head -> head.ref())
                .collect(Collectors.toSet());
        for (Branch branch : code.branches().list().list()) {
            Matcher name = BRANCH.matcher(branch.name());
            if (name.matches() && open.contains(Integer.parseInt(name.group(1))) && !pulls.contains(branch.name())) {
                PriorArt art = PriorArt.find(code, Integer.parseInt(name.group(1)));
                if (!art.branches().contains(branch.name())) {
                    out.add("nobody finds what was pushed to " + branch.name());
                }
            }
        }
    }
}
