package ai.disinto.examples.lifecycle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in what an agent is told about a build why it failed. */
final class BuildLog {
    private static final Pattern FAILED = Pattern.compile("failed: (tests/[a-z-]{1,40}\\.sh)");

    private BuildLog() {}

    /** The test that failed, and what it printed just before; empty if the log is not known. */
    static String lastWord(String prompt) {
        List<String> lines = prompt.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher failed = FAILED.matcher(lines.get(i));
            if (failed.find()) {
                String before = i > 0 ? lines.get(i - 1).replaceFirst("^[|>\\s]+", "") : "";
                return ": " + failed.group(1) + (before.isEmpty() ? "" : " says \"" + before + "\"");
            }
        }
        return "";
    }
}
