package ai.disinto.core.sprint;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownSection;
import ai.disinto.core.internal.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a pitch as a whole. */
final class PitchReader {
    private final SourceText source;
    private final Problems problems;
    private final PitchText pitch;

    private PitchReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.pitch = new PitchText(source, problems);
    }

    static Parsed<SprintPitch> check(SourceText source) {
        Problems problems = Problems.of(source);
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        PitchContent content = new PitchReader(source, problems).read();
        return problems.toParsed(new SprintPitch(source, content));
    }

    private PitchContent read() {
        TitleReader title = new TitleReader(pitch, SprintSlug.ofSource(source.name()));
        title.read();
        List<SprintSection> sections = pitch.sections().stream()
                .map(section -> new SprintSection(section.heading().text(), pitch.text(section.from(), section.to())))
                .toList();
        SectionChecks.check(pitch);
        List<PlacedFork> forks = pitch.section("Design forks")
                .map(section -> new ForkReader(pitch).read(section))
                .orElse(List.of());
        SectionChecks.reportMissingFork(pitch, forks.isEmpty());
        List<VisionIssue> visionIssues = new VisionReader(pitch).read();
        Optional<PlacedBlock> block = pitch.block().flatMap(span -> new FilerBlockReader(pitch, span).read());
        block.ifPresent(placed -> TitleConvention.check(problems, placed.entries(), visionIssues));
        return new PitchContent(
                title.title(),
                title.name(),
                visionIssues,
                sections,
                pitch.section("Complexity")
                        .map(section -> new ComplexityReader(pitch).read(section))
                        .orElse(FigureSet.NONE),
                risks(),
                recommendation(),
                forks,
                pitch.section("Proposed sub-issues")
                        .map(section -> new ProposalReader(pitch).read(section))
                        .orElse(ProposedSubIssues.NONE),
                FollowUpReader.read(pitch),
                block);
    }

    private List<Risk> risks() {
        return pitch.section("Risks")
                .map(section -> ListItems.of(pitch.outline(), section.from(), section.to()).stream()
                        .filter(item -> !item.text().isEmpty())
                        .map(item -> RiskReader.read(item.text()))
                        .toList())
                .orElse(List.of());
    }

    /** Later updates add conditions and text; the verdict is the first one. */
    private Optional<Recommendation> recommendation() {
        Optional<MarkdownSection> first = pitch.section("Recommendation");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Optional<MarkdownSection> part : List.of(first, pitch.section("Updated recommendation"))) {
            part.ifPresent(section -> {
                texts.add(pitch.text(section.from(), section.to()));
                sentences.addAll(RecommendationReader.sentences(pitch.outline(), section.from(), section.to()));
            });
        }
        Recommendation.Verdict verdict = RecommendationReader.verdict(sentences);
        if (verdict == Recommendation.Verdict.UNCLEAR) {
            problems.warning(
                    "sprint.unclear-verdict",
                    pitch.lines()
                            .location(
                                    first.get().heading().line(),
                                    first.get().heading().textStart()),
                    "the recommendation does not begin with a verdict",
                    "begin it with \"Worth it.\", \"Defer.\" or \"Not worth it.\"");
        }
        return Optional.of(
                new Recommendation(verdict, RecommendationReader.conditions(sentences), String.join("\n\n", texts)));
    }
}
