package ai.disinto.core.sprint;

import ai.disinto.core.document.Parsed;
import java.util.List;

/** Pitches for tests. */
final class Pitches {
    static final String SOURCE = "sprints/offline-cache.md";

    static final String ENTRIES = """
            - id: cache-store
              title: "vision(#91): add the cache store"
              labels: [backlog]
              depends_on: []
              body: |
                ## Goal
                Store responses by key.

                ## Acceptance criteria
                - [ ] entries survive a restart

            - id: cache-expiry
              title: "vision(#91): expire entries"
              labels: [backlog, priority]
              depends_on: [cache-store]
              body: |
                ## Goal
                Drop entries older than the configured age.
            """;

    static final String FORKS = """
            ## Design forks

            ### Q1: Where does the cache live?

            *Context: both stores exist already.*

            - **(A) Disk**: survives restarts.
            - **(B) Memory**: faster.

            *Recommended: (A), restarts are frequent.*

            ### Q2: How long do entries live?

            - (A) An hour: good enough.
            - (B) A day: fewer requests.

            """;

    private Pitches() {}

    /** A complete pitch without forks and block. */
    static String plain() {
        return """
                # Sprint: offline cache

                ## Vision issues
                - #91 — Work without a network

                ## What this enables
                People can go on working on a train.

                ## What exists today
                - an HTTP client

                ## Complexity
                - ~5 files, 2 subsystems
                - Estimated sub-issues: 2
                - Gluecode vs greenfield: 60/40

                ## Risks
                - **Stale data** — people decide on old figures. Mitigation: show the age.

                ## Cost — new infra to maintain
                - one directory

                ## Recommendation
                Worth it. It is small.
                """;
    }

    static String withForks() {
        return plain() + "\n" + FORKS;
    }

    static String withBlock(String entries) {
        return plain() + "\n## Sub-issues\n\n<!-- filer:begin -->\n" + entries + "<!-- filer:end -->\n";
    }

    static String complete() {
        return withBlock(ENTRIES);
    }

    /** The plain pitch with another text below one heading. */
    static String withSection(String title, String text) {
        String pitch = plain();
        int heading = pitch.indexOf("## " + title);
        int from = pitch.indexOf('\n', heading) + 1;
        int next = pitch.indexOf("\n## ", from);
        return pitch.substring(0, from) + text + "\n" + (next < 0 ? "" : pitch.substring(next));
    }

    static Parsed<SprintPitch> check(String text) {
        return SprintPitch.check(text, SOURCE);
    }

    static SprintPitch parse(String text) {
        return SprintPitch.parse(text, SOURCE);
    }

    /** What is found, as {@code line:column code}. */
    static List<String> found(String text) {
        return check(text).diagnostics().stream()
                .map(each -> each.line() + ":" + each.column() + " " + each.code())
                .toList();
    }

    static List<String> codes(String text) {
        return check(text).diagnostics().stream().map(each -> each.code()).toList();
    }

    /** What is found in a block, its lines counted from that of the first entry. */
    static List<String> foundInBlock(String entries) {
        String text = withBlock(entries);
        int before =
                (int) text.substring(0, text.indexOf("filer:begin")).lines().count();
        return check(text).diagnostics().stream()
                .map(each -> (each.line() - before) + ":" + each.column() + " " + each.code())
                .toList();
    }
}
