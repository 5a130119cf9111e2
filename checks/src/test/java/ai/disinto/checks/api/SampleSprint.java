package ai.disinto.checks.api;

import ai.disinto.core.sprint.SprintPitch;

/** A pitch that has a part of every kind. */
final class SampleSprint {
    static final SprintPitch PITCH = SprintPitch.parse("""
            # Sprint: sample

            ## Vision issues
            - #1 — sample

            ## Design forks
            ### Q1: which?
            - **(A) one**: first

            ## Sub-issues
            <!-- filer:begin -->
            - id: sample
              title: sample
              body: sample
            <!-- filer:end -->
            """, "sprints/sample.md");

    private SampleSprint() {}
}
