package ai.disinto.examples.lifecycle;

import java.util.Map;

/** What the agent of the example writes for each entry of the sprint: at first, and once it was told better. */
final class Deeds {
    private static final String LAMP = """
            # usage: lamp.sh HOUR - says whether the lamp is on at that hour
            test $# = 1 || { echo "usage: lamp.sh HOUR"; exit 2; }
            if test "$1" -ge 19 || test "$1" -lt 7; then echo on; else echo off; fi
            """;
    private static final String LAMP_TEST = """
            test "$(sh bin/lamp.sh 22)" = on || { echo "at 22 the lamp must be on"; exit 1; }
            test "$(sh bin/lamp.sh 12)" = off || { echo "at 12 the lamp must be off"; exit 1; }
            """;
    private static final String TIDE_WRONG = """
            # usage: tide.sh METRES - says whether the tide is high
            test $# = 1 || { echo "usage: tide.sh METRES"; exit 2; }
            if test "$1" -gt 3; then echo high; else echo low; fi
            """;
    private static final String TIDE = TIDE_WRONG.replace("-gt", "-ge");
    private static final String TIDE_TEST = """
            test "$(sh bin/tide.sh 3)" = high || { echo "3 metres must be high"; exit 1; }
            test "$(sh bin/tide.sh 2)" = low || { echo "2 metres must be low"; exit 1; }
            """;
    private static final String SIGNAL_BARE = """
            if test "$(sh bin/tide.sh "$2")" = low; then echo wait; exit 0; fi
            if test "$1" -lt 7 && test "$(sh bin/lamp.sh "$1")" = off; then echo wait; else echo enter; fi
            """;
    private static final String SIGNAL = """
            # usage: signal.sh HOUR METRES - says whether a ship may enter
            test $# = 2 || { echo "usage: signal.sh HOUR METRES"; exit 2; }
            """ + SIGNAL_BARE;
    private static final String SIGNAL_TEST = """
            test "$(sh bin/signal.sh 12 4)" = enter || { echo "at high tide ships may enter"; exit 1; }
            test "$(sh bin/signal.sh 22 1)" = wait || { echo "at low tide ships must wait"; exit 1; }
            """;
    private static final String LOGBOOK = """
            # usage: logbook.sh HOUR METRES - says what was signalled, and when
            test $# = 2 || { echo "usage: logbook.sh HOUR METRES"; exit 2; }
            echo "$1 o'clock: $(sh bin/signal.sh "$1" "$2")"
            """;
    private static final String LOGBOOK_TEST = """
            sh bin/logbook.sh 12 4 | grep -q "12 o'clock: enter" || { echo "the log must name the signal"; exit 1; }
            """;
    private static final String CHART = """
            # usage: chart.sh - lists the depths
            for metres in 1 2 3 4; do echo "$metres $(sh bin/tide.sh "$metres")"; done
            """;
    private static final String CHART_TEST = """
            sh bin/chart.sh | grep -q "4 high" || { echo "the chart must show where it is deep"; exit 1; }
            """;

    private static final Map<String, Map<String, String>> FIRST = Map.of(
            "lamp", Map.of("bin/lamp.sh", LAMP, "tests/lamp-test.sh", LAMP_TEST),
            "tide", Map.of("bin/tide.sh", TIDE_WRONG, "tests/tide-test.sh", TIDE_TEST),
            "signal", Map.of("bin/signal.sh", SIGNAL_BARE, "tests/signal-test.sh", SIGNAL_TEST),
            "logbook", Map.of("bin/logbook.sh", LOGBOOK, "tests/logbook-test.sh", LOGBOOK_TEST),
            "chart", Map.of("bin/chart.sh", CHART, "tests/chart-test.sh", CHART_TEST));

    private Deeds() {}

    /** What it writes for an entry, by paths. */
    static Map<String, String> implement(String entry) {
        return FIRST.getOrDefault(entry, Map.of());
    }

    /** What it writes when the build of an entry failed: 3 metres are high, too. */
    static Map<String, String> mend(String entry) {
        return entry.equals("tide") ? Map.of("bin/tide.sh", TIDE) : Map.of();
    }

    /** What it writes when the reviewer wants the script of an entry to say how it is used. */
    static Map<String, String> answer(String entry) {
        return entry.equals("signal") ? Map.of("bin/signal.sh", SIGNAL) : Map.of();
    }
}
