package ai.disinto.forge.manifest;

import ai.disinto.forge.manifest.ActionOutcome.State;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a ledger says about one manifest. Lines that are not understood are left out: they settle nothing. */
final class ActionRecords {
    private static final Pattern ACTION = Pattern.compile("([0-9]{1,4}) ([a-z]{1,10})(?: #([0-9]{1,9}))?");
    private static final Pattern SEEN = Pattern.compile("seen #([0-9]{1,9}) ([0-9a-f]{64})");

    private final Map<Integer, String> actions = new TreeMap<>();
    private final Map<Integer, OptionalInt> numbers = new TreeMap<>();
    private final Map<Integer, String> seen = new TreeMap<>();

    static ActionRecords parse(String text) {
        ActionRecords out = new ActionRecords();
        text.lines().map(String::strip).forEach(out::take);
        return out;
    }

    private void take(String line) {
        Matcher action = ACTION.matcher(line);
        Matcher issue = SEEN.matcher(line);
        if (action.matches()) {
            int index = Integer.parseInt(action.group(1)) - 1;
            actions.put(index, action.group(2));
            numbers.put(
                    index,
                    action.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(action.group(3))));
        } else if (issue.matches()) {
            seen.put(Integer.parseInt(issue.group(1)), issue.group(2));
        }
    }

    boolean isSettled(int index) {
        String word = actions.getOrDefault(index, "");
        return word.equals(word(State.DONE)) || word.equals(word(State.ALREADY));
    }

    OptionalInt number(int index) {
        return numbers.getOrDefault(index, OptionalInt.empty());
    }

    /** The text that an issue had when the first action on it was executed. */
    Optional<SeenIssue> seen(int issue) {
        return Optional.ofNullable(seen.get(issue)).map(digest -> new SeenIssue(Optional.of(digest), Optional.empty()));
    }

    void see(int issue, String body) {
        seen.putIfAbsent(issue, SeenIssue.digest(body));
    }

    void put(int index, ActionOutcome outcome) {
        if (outcome.state() != State.EARLIER) {
            actions.put(index, word(outcome.state()));
            numbers.put(index, outcome.number());
        }
    }

    String render() {
        StringBuilder out = new StringBuilder();
        actions.forEach((index, word) -> {
            out.append(index + 1).append(' ').append(word);
            number(index).ifPresent(number -> out.append(" #").append(number));
            out.append('\n');
        });
        seen.forEach((issue, digest) ->
                out.append("seen #").append(issue).append(' ').append(digest).append('\n'));
        return out.toString();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
