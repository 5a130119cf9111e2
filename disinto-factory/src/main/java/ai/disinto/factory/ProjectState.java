package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.MergeQueue;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.work.StrandedIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** What a factory knows of a project between two ticks. All of it can be found out again. */
final class ProjectState {
    private final FactorySettings settings;
    private final FactoryProject project;
    private final WorkFolder folder;
    private final List<Station> stations;
    private final MergeQueue merges = MergeQueue.create();
    private final Map<Integer, WorkItem> items = new ConcurrentSkipListMap<>();
    private volatile List<StrandedIssue> stranded = List.of();

    ProjectState(FactorySettings settings, FactoryProject project) {
        this.settings = settings;
        this.project = project;
        this.folder = new WorkFolder(settings.folder()).of(project.slug());
        this.stations = settings.agents().stream()
                .map(agent -> Station.of(settings, project, folder, agent))
                .toList();
    }

    FactorySettings settings() {
        return settings;
    }

    FactoryProject project() {
        return project;
    }

    RepositorySlug slug() {
        return project.slug();
    }

    ProjectOptions options() {
        return project.options();
    }

    Pauses pauses() {
        return new Pauses(folder);
    }

    ClaimMemory memory() {
        return new ClaimMemory(folder);
    }

    List<Station> stations() {
        return stations;
    }

    MergeQueue merges() {
        return merges;
    }

    /** What is in work here, by issue. */
    Map<Integer, WorkItem> items() {
        return items;
    }

    List<StrandedIssue> stranded() {
        return stranded;
    }

    void stranded(List<StrandedIssue> found) {
        stranded = List.copyOf(found);
    }

    /** The logins of those who work here, in small letters. */
    Set<String> logins() {
        return stations.stream()
                .map(station -> station.login().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    CiEvidence ci(ForgeRepository as) {
        CiEvidence evidence = CiEvidence.of(as).redacting(settings.secrets());
        return options().hasCi ? options().builds.map(evidence::withWoodpecker).orElse(evidence) : evidence.withoutCi();
    }

    ReviewEvidence reviews(ForgeRepository as) {
        Set<String> logins = new LinkedHashSet<>(options().reviewers);
        settings.reviewers().forEach(seat -> logins.add(seat.login()));
        return ReviewEvidence.of(as, logins).approvals(options().approvals);
    }

    /** Renews what was not renewed for a while; answers those that somebody else has by now. */
    List<WorkItem> renew(Duration after) {
        Instant now = settings.now();
        List<WorkItem> lost = new ArrayList<>();
        for (WorkItem item : items.values()) {
            boolean isDue = !item.renewedAt().plus(after).isAfter(now);
            if (isDue && !item.renew(now)) {
                lost.add(item);
            }
        }
        return lost;
    }

    void drop(WorkItem item) {
        items.remove(item.issue());
        memory().forget(item.issue());
    }
}
