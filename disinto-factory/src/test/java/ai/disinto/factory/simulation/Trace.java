package ai.disinto.factory.simulation;

import ai.disinto.testing.RecordedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of a run as two runs of a seed have them alike: a forge is at another port each time, and what it writes into
 * files with its address has another id, so ids are numbered in the order in which they come.
 */
final class Trace {
    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])");

    private final Map<String, String> ids = new HashMap<>();

    static List<String> of(List<RecordedCall> calls) {
        Trace trace = new Trace();
        List<String> out = new ArrayList<>();
        calls.forEach(call ->
                out.add(call.method() + " " + trace.plain(call.path()) + " " + call.caller() + " " + call.status()));
        return List.copyOf(out);
    }

    private String plain(String path) {
        Matcher id = ID.matcher(path);
        return id.replaceAll(found -> ids.computeIfAbsent(found.group(), unused -> "id-" + (ids.size() + 1)));
    }
}
