package ai.disinto.factory.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What really happened, as those know who did it, whatever the forge says of it. */
final class Story {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private final Agenda agenda;
    private final List<String> lines = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<Build>> builds = new HashMap<>();
    private final Map<String, Instant> approvals = new HashMap<>();
    private final List<Fired> fired = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private int depth;

    /** A result of a build. */
    record Build(Instant at, boolean isGreen) {}

    /** An action that the vault let through. */
    record Fired(String action, Instant at) {}

    /** The beginning or the end of a claim; another process may be in the middle of giving it back, and say so later. */
    record Held(int issue, String login, Instant at, boolean begins, boolean isAmidst) {}

    Story(Agenda agenda) {
        this.agenda = agenda;
    }

    void tell(String line) {
        lines.add(agenda.now() + " " + PORT.matcher(line).replaceAll("http://forge"));
    }

    /** What a factory says in public: events, reports. */
    void said(String text) {
        words.add(text);
    }

    void built(String commit, boolean isGreen) {
        builds.computeIfAbsent(commit, unused -> new ArrayList<>()).add(new Build(agenda.now(), isGreen));
    }

    void approved(String action) {
        approvals.putIfAbsent(action, agenda.now());
    }

    void fired(String action) {
        fired.add(new Fired(action, agenda.now()));
        tell("the vault fires " + action);
    }

    /** What happens now, happens while somebody is in the middle of something. */
    void amidst(Runnable deed) {
        depth++;
        try {
            deed.run();
        } finally {
            depth--;
        }
    }

    /** A claim began, when its record says so: by the time that it is told of, it may be over. */
    void claimed(int issue, String login, Instant at) {
        held.add(new Held(issue, login, at, true, depth > 0));
    }

    void released(int issue, String login) {
        held.add(new Held(issue, login, agenda.now(), false, depth > 0));
    }

    /** A process died; what it gave back before is over, though it could not say so any more. */
    void died(String login, IntPredicate isGivenBack) {
        tell("the process of " + login + " died");
        Map<Integer, Held> last = new TreeMap<>();
        held.stream().filter(each -> each.login().equals(login)).forEach(each -> last.put(each.issue(), each));
        last.values().stream()
                .filter(each -> each.begins() && isGivenBack.test(each.issue()))
                .forEach(each -> released(each.issue(), login));
    }

    List<String> lines() {
        return lines;
    }

    List<String> words() {
        return words;
    }

    List<Build> builds(String commit) {
        return builds.getOrDefault(commit, List.of());
    }

    Map<String, Instant> approvals() {
        return approvals;
    }

    List<Fired> fired() {
        return fired;
    }

    List<Held> held() {
        return held;
    }
}
