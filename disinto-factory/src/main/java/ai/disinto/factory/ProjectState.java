package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.MergeQueue;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.work.StrandedIssue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** What a factory knows of a project between two ticks. All of it can be found out again. */
final class ProjectState {
    /** Before a run, a claim is renewed unless it was within this share of a lease. */
    private static final int BEFORE_LONG = 20;

    private final FactorySettings settings;
    private final FactoryProject project;
    private final WorkFolder folder;
    private final List<Station> stations;
    private final List<ProjectState> all;
    private final MergeQueue merges = MergeQueue.create();
    private final Map<Integer, WorkItem> items = new ConcurrentSkipListMap<>();
    private volatile List<StrandedIssue> stranded = List.of();
    private volatile boolean hasLabels;

    /** One of all projects of a factory. */
    ProjectState(FactorySettings settings, FactoryProject project, List<ProjectState> all) {
        this.settings = settings;
        this.all = all;
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

    /** Whether the labels that say where an issue stands were seen. */
    boolean hasLabels() {
        return hasLabels;
    }

    void labelsAreThere() {
        hasLabels = true;
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

    /** Renews what was not renewed for this share of a lease, and lets go of what somebody else has by now. */
    void renew(int share, TickLog log) throws InterruptedException {
        Duration after = options().lease.dividedBy(share);
        TickLog.Pen pen = log.pen(Optional.of(slug()), FactoryEvent.Part.CLAIMS);
        for (WorkItem item : items.values()) {
            Instant now = settings.now();
            if (item.isDue(after, now)) {
                TickLog.Pen there = pen.issue(item.issue());
                there.guarded(() -> {
                    if (!item.renew(now)) {
                        drop(item);
                        there.held("Somebody else has the claim now.");
                    }
                });
            }
        }
    }

    /** Renews the claims of all projects before something that may take long. */
    void renewAll(TickLog log) throws InterruptedException {
        for (ProjectState each : all) {
            each.renew(BEFORE_LONG, log);
        }
    }

    /** Whether an item is still in work here, and its claim sure to hold for a while. */
    boolean isSure(WorkItem item) {
        Duration after = options().lease.dividedBy(BEFORE_LONG);
        return isHere(item) && !item.isDue(after, settings.now());
    }

    /** Whether an item is still in work here. */
    boolean isHere(WorkItem item) {
        return items.get(item.issue()) == item;
    }

    void drop(WorkItem item) {
        items.remove(item.issue(), item);
        memory().forget(item.issue(), item.claim().nonce());
    }
}
