package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.RateLimitedException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.manifest.ActionOutcome.State;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Goes through the actions of a manifest once, or only says what it would do. */
final class Execution {
    private final ManifestSettings settings;
    private final ActionManifest manifest;
    private final String key;
    private final boolean dry;
    private final Deeds deeds;
    private final Map<Integer, Optional<IssueView>> views = new HashMap<>();
    private final Map<Integer, SeenIssue> edited = new HashMap<>();
    private final Map<Integer, Integer> stopped = new HashMap<>();
    private ActionRecords records = new ActionRecords();
    private String written = "";
    private String unreachable = "";

    Execution(ManifestSettings settings, ActionManifest manifest, String key, boolean dry) {
        this.settings = settings;
        this.manifest = manifest;
        this.key = key;
        this.dry = dry;
        this.deeds = new Deeds(settings, key);
    }

    ManifestReport run() {
        written = settings.ledger().read(key).orElse("");
        records = ActionRecords.parse(written);
        List<ActionOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < manifest.entries().size(); i++) {
            ActionOutcome outcome = outcome(i, manifest.entries().get(i));
            follow(i, outcome);
            outcomes.add(outcome);
        }
        write();
        return new ManifestReport(outcomes);
    }

    private ActionOutcome outcome(int index, ManifestEntry entry) {
        ManifestAction action = entry.action();
        if (records.isSettled(index)) {
            OptionalInt number = action.target().isPresent() ? action.target() : records.number(index);
            return new ActionOutcome(action, State.EARLIER, number, "");
        }
        Optional<String> obstacle = obstacle(action);
        if (obstacle.isPresent()) {
            return new ActionOutcome(action, State.STOPPED, action.target(), obstacle.get());
        }
        try {
            return action.target().isPresent() ? onIssue(index, entry) : alone(index, action);
        } catch (ForgeException e) {
            boolean forAll = e instanceof UnavailableException
                    || e instanceof UnauthorizedException
                    || e instanceof RateLimitedException;
            unreachable = forAll ? "action " + (index + 1) + " showed that the forge takes nothing now" : "";
            return new ActionOutcome(action, State.FAILED, action.target(), String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> obstacle(ManifestAction action) {
        if (!unreachable.isEmpty()) {
            return Optional.of(unreachable);
        }
        int target = action.target().orElse(0);
        return stopped.containsKey(target)
                ? Optional.of("action " + stopped.get(target) + " on it was not executed")
                : Optional.empty();
    }

    private ActionOutcome onIssue(int index, ManifestEntry entry) {
        int number = entry.action().target().orElseThrow();
        Optional<IssueView> view = look(number);
        Optional<SeenIssue> seen = expected(number, entry);
        Judgement judgement = Judgement.of(entry.action(), view, seen);
        if (judgement.state() != State.READY) {
            return new ActionOutcome(entry.action(), judgement.state(), OptionalInt.of(number), judgement.detail());
        }
        if (seen.isPresent()) {
            view.ifPresent(issue -> records.see(number, issue.body()));
        }
        if (dry) {
            views.put(number, view.map(issue -> issue.after(entry.action())));
            return new ActionOutcome(entry.action(), State.READY, OptionalInt.of(number), judgement.detail());
        }
        write();
        State state = deeds.execute(index, entry.action());
        return new ActionOutcome(entry.action(), state, OptionalInt.of(number), judgement.detail());
    }

    private ActionOutcome alone(int index, ManifestAction action) {
        return dry ? new ActionOutcome(action, State.READY, OptionalInt.empty(), "") : deeds.create(index, action);
    }

    private Optional<IssueView> look(int number) {
        return dry ? views.computeIfAbsent(number, this::ask) : ask(number);
    }

    private Optional<IssueView> ask(int number) {
        return settings.repository().issues().find(number).map(IssueView::of);
    }

    /** What the issue has to be: what an action before it left, else what it was at the first, else what was seen. */
    private Optional<SeenIssue> expected(int number, ManifestEntry entry) {
        return Optional.ofNullable(edited.get(number))
                .or(() -> records.seen(number))
                .or(entry::seen)
                .or(() -> Optional.ofNullable(settings.seen().get(number)));
    }

    /** Remembers what later actions have to know, and writes down what is settled. */
    private void follow(int index, ActionOutcome outcome) {
        records.put(index, outcome);
        int target = outcome.action().target().orElse(0);
        boolean isGood = outcome.isSettled() || outcome.state() == State.READY;
        if (isGood && outcome.action() instanceof EditBody edit) {
            edited.put(target, SeenIssue.withBody(edit.body()));
        }
        if (!isGood && target > 0) {
            stopped.putIfAbsent(target, index + 1);
        }
        if (outcome.state() == State.DONE) {
            write();
        }
    }

    private void write() {
        String now = records.render();
        if (!dry && !now.equals(written) && !now.strip().equals(written.strip())) {
            settings.ledger().write(key, now);
            written = now;
        }
    }
}
