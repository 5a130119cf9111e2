package ai.disinto.examples.lifecycle;

import ai.disinto.core.sprint.SprintPitch;
import java.util.Map;
import java.util.TreeMap;

/** The project of the example as it is before anybody works on it: a harbour run by small shell scripts. */
final class Harbour {
    static final String VISION = "Ships find their way into the harbour at night";
    static final String SPRINT = "harbour-lights";
    static final String FORMULA = "publish-chart";

    static final String VISION_TEXT = """
            A ship that comes at night knows from afar whether the lamp burns, whether the water is high enough,
            and what the harbour signals; whoever was there can read it in the log, and the chart is published.
            """;

    static final String POLICY = """
            # A formula that is not named here is high: a person has to approve.
            [tiers]
            tidy-labels = "low"
            """;

    private static final String CHECKS = """
            # Every script has to be readable, and every test has to pass.
            for script in bin/*.sh tests/*.sh; do
              test -f "$script" || continue
              sh -n "$script" || { echo "$script cannot be read"; exit 1; }
            done
            for one in tests/*.sh; do
              test -f "$one" || continue
              sh "$one" || { echo "failed: $one"; exit 1; }
              echo "passed: $one"
            done
            """;

    /** Woodpecker's own step fetches the files of the commit. */
    private static final String WORKFLOW = """
            # The image is a shell for Woodpecker's local backend, and the image "bash" of Docker Hub for its docker backend.
            when:
              - event: pull_request
            steps:
              - name: check
                image: bash
                commands:
                  - sh check.sh
            """;

    /** For agents with the local backend that have git, but not the program that fetches the files. */
    private static final String WORKFLOW_WITH_GIT = """
            skip_clone: true
            when:
              - event: pull_request
            steps:
              - name: check
                image: bash
                commands:
                  - git init -q .
                  - git fetch -q "$CI_REPO_CLONE_URL" "$CI_COMMIT_REF"
                  - git checkout -q "$CI_COMMIT_SHA"
                  - sh check.sh
            """;

    private static final String PITCH = """
            # Sprint: harbour lights

            ## Vision issues
            - #%1$d — Ships find their way into the harbour at night

            ## Sub-issues
            <!-- filer:begin -->
            - id: lamp
              title: "Light the lamp at night"
              labels: [backlog]
              depends_on: []
              body: |
                `bin/lamp.sh HOUR` says `on` from 19 to 7, and `off` by day.
            - id: tide
              title: "Say whether the tide is high"
              labels: [backlog]
              depends_on: []
              body: |
                `bin/tide.sh METRES` says `high` from 3 metres on, and `low` below.
            - id: signal
              title: "Signal whether a ship may enter"
              labels: [backlog]
              depends_on: [lamp, tide]
              body: |
                `bin/signal.sh HOUR METRES` says `enter` if the tide is high and, at night, the lamp is on; else `wait`.
            - id: logbook
              title: "Keep a log of the signals"
              labels: [backlog]
              depends_on: [signal]
              body: |
                `bin/logbook.sh HOUR METRES` says what was signalled, and when.
            - id: chart
              title: "Draw the chart, and have it published"
              labels: [backlog, priority]
              depends_on: [tide]
              body: |
                `bin/chart.sh` lists the depths. Publishing it cannot be taken back: ask the vault for `publish-chart`.
            <!-- filer:end -->
            """;

    private Harbour() {}

    /** The first commit, by paths. */
    static Map<String, String> files(boolean fetchesWithGit) {
        Map<String, String> files = new TreeMap<>();
        files.put(".woodpecker/ci.yml", fetchesWithGit ? WORKFLOW_WITH_GIT : WORKFLOW);
        files.put("check.sh", CHECKS);
        return files;
    }

    /** The sprint that is to be filed. */
    static SprintPitch pitch(int vision) {
        return SprintPitch.parse(PITCH.formatted(vision), SPRINT + ".md");
    }
}
