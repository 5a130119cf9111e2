package ai.disinto.factory;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.factory.FactoryProject.VaultParts;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.pull.WalkLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is set by name in a project. Changed only before anybody else sees it. */
final class ProjectOptions {
    String base = "main";
    boolean hasCi = true;
    Optional<WoodpeckerRepository> builds = Optional.empty();
    Set<String> reviewers = Set.of();
    int approvals = 1;
    WalkLimits walks = WalkLimits.standard();
    Duration lease = Duration.ofHours(3);
    Supplier<List<SprintPitch>> sprints = List::of;
    Optional<VaultParts> vault = Optional.empty();

    ProjectOptions copy() {
        ProjectOptions copy = new ProjectOptions();
        copy.base = base;
        copy.hasCi = hasCi;
        copy.builds = builds;
        copy.reviewers = reviewers;
        copy.approvals = approvals;
        copy.walks = walks;
        copy.lease = lease;
        copy.sprints = sprints;
        copy.vault = vault;
        return copy;
    }
}
