package ai.disinto.testing.internal.store;

import ai.disinto.testing.internal.git.GitRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A repository with everything that belongs to it. Its lock guards all of that. */
public final class Repository {
    private final long id;
    private final GitRepository git;
    private final Instant created;
    private final UnitSettings units = new UnitSettings();
    private final ReentrantLock lock = new ReentrantLock();
    private User owner;
    private String name;
    private Instant updated;
    private String description = "";
    private String website = "";
    private boolean isPrivate;
    private boolean template;
    private boolean archived;
    private Instant archivedAt = Instant.EPOCH;
    private String defaultBranch = "main";
    private @Nullable Repository forkOf;
    private boolean mirror;
    private String originalUrl = "";
    private String mirrorInterval = "";
    private @Nullable Instant mirrorUpdated;
    private @Nullable User transferTo;
    private long lastNumber;
    private final Map<Long, Issue> issues = new TreeMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final Map<Long, Permission> collaborators = new TreeMap<>();
    private final List<CommitStatus> statuses = new ArrayList<>();
    private final List<BranchProtection> protections = new ArrayList<>();
    private final List<Hook> hooks = new ArrayList<>();
    private final List<PublicKey> deployKeys = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<PushMirror> pushMirrors = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final Map<String, ActionsSecret> secrets = new TreeMap<>();
    private final Map<String, ActionsVariable> variables = new TreeMap<>();
    private final Set<Long> watchers = new LinkedHashSet<>();

    public Repository(long id, GitRepository git, Instant created, User owner, String name, Instant updated) {
        this.id = id;
        this.git = git;
        this.created = created;
        this.owner = owner;
        this.name = name;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public GitRepository git() {
        return git;
    }

    public Instant created() {
        return created;
    }

    public User owner() {
        return owner;
    }

    public void owner(User value) {
        owner = value;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        description = value;
    }

    public String website() {
        return website;
    }

    public void website(String value) {
        website = value;
    }

    public boolean isPrivate() {
        return isPrivate;
    }

    public void isPrivate(boolean value) {
        isPrivate = value;
    }

    public boolean template() {
        return template;
    }

    public void template(boolean value) {
        template = value;
    }

    public boolean archived() {
        return archived;
    }

    public void archived(boolean value) {
        archived = value;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public void archivedAt(Instant value) {
        archivedAt = value;
    }

    public String defaultBranch() {
        return defaultBranch;
    }

    public void defaultBranch(String value) {
        defaultBranch = value;
    }

    public @Nullable Repository forkOf() {
        return forkOf;
    }

    public void forkOf(@Nullable Repository value) {
        forkOf = value;
    }

    public boolean mirror() {
        return mirror;
    }

    public void mirror(boolean value) {
        mirror = value;
    }

    public String originalUrl() {
        return originalUrl;
    }

    public void originalUrl(String value) {
        originalUrl = value;
    }

    public String mirrorInterval() {
        return mirrorInterval;
    }

    public void mirrorInterval(String value) {
        mirrorInterval = value;
    }

    public @Nullable Instant mirrorUpdated() {
        return mirrorUpdated;
    }

    public void mirrorUpdated(@Nullable Instant value) {
        mirrorUpdated = value;
    }

    public @Nullable User transferTo() {
        return transferTo;
    }

    public void transferTo(@Nullable User value) {
        transferTo = value;
    }

    public long lastNumber() {
        return lastNumber;
    }

    public void lastNumber(long value) {
        lastNumber = value;
    }

    public Map<Long, Issue> issues() {
        return issues;
    }

    public List<Label> labels() {
        return labels;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    public Map<Long, Permission> collaborators() {
        return collaborators;
    }

    public List<CommitStatus> statuses() {
        return statuses;
    }

    public List<BranchProtection> protections() {
        return protections;
    }

    public List<Hook> hooks() {
        return hooks;
    }

    public List<PublicKey> deployKeys() {
        return deployKeys;
    }

    public List<Release> releases() {
        return releases;
    }

    public List<PushMirror> pushMirrors() {
        return pushMirrors;
    }

    public List<String> topics() {
        return topics;
    }

    public Map<String, ActionsSecret> secrets() {
        return secrets;
    }

    public Map<String, ActionsVariable> variables() {
        return variables;
    }

    public Set<Long> watchers() {
        return watchers;
    }

    public UnitSettings units() {
        return units;
    }

    /** Held while a request reads or changes anything in this repository; taken before the lock of the instance. */
    public ReentrantLock lock() {
        return lock;
    }

    public String fullName() {
        return owner.name() + "/" + name;
    }

    /** The next number of an issue or pull request. */
    public long nextNumber() {
        lastNumber++;
        return lastNumber;
    }
}
