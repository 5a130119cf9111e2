package ai.disinto.core.sprint;

import java.util.List;
import java.util.Optional;

/** What a pitch says. */
record PitchContent(
        String title,
        String name,
        List<VisionIssue> visionIssues,
        List<SprintSection> sections,
        FigureSet figures,
        List<Risk> risks,
        Optional<Recommendation> recommendation,
        List<PlacedFork> forks,
        ProposedSubIssues proposed,
        List<FollowUp> followUps,
        Optional<PlacedBlock> block) {}
