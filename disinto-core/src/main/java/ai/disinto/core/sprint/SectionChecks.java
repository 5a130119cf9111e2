package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says which sections are missing, there twice, or announced and not there. */
final class SectionChecks {
    private static final List<String> EXPECTED =
            List.of("What this enables", "What exists today", "Complexity", "Risks", "Cost", "Recommendation");

    private SectionChecks() {}

    static void check(PitchText pitch) {
        for (String title : EXPECTED) {
            if (pitch.sectionLike(title).isEmpty()) {
                pitch.problems()
                        .warning(
                                "sprint.missing-section",
                                pitch.problems().start(),
                                "the section \"" + title + "\" is missing",
                                "add it; who decides on the pitch looks for it");
            }
        }
        Set<String> titles = new HashSet<>();
        for (MarkdownSection section : pitch.sections()) {
            String text = section.heading().text();
            if (!titles.add(PitchText.normalised(text))) {
                pitch.problems()
                        .warning(
                                "sprint.duplicate-section",
                                pitch.lines()
                                        .location(
                                                section.heading().line(),
                                                section.heading().textStart()),
                                "there is a second section \"" + text + "\"",
                                "put both together; the first one is read");
            }
        }
    }

    static void reportMissingFork(PitchText pitch, boolean missing) {
        for (int i = 0; missing && i < pitch.lines().count(); i++) {
            String prose = pitch.outline().prose(i);
            int fork = prose.contains("below") ? prose.toLowerCase(Locale.ROOT).indexOf("design fork") : -1;
            if (fork >= 0 && prose.indexOf("below", fork) >= 0) {
                pitch.problems()
                        .warning(
                                "sprint.missing-fork",
                                pitch.lines().location(i, Math.min(fork, prose.length())),
                                "a design fork is said to stand below, and there is none",
                                "add the section \"## Design forks\", or do not announce it");
            }
        }
    }
}
