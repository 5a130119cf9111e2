package ai.disinto.testing.internal.ci.model;

import ai.disinto.testing.internal.ci.yaml.WorkflowFile;
import java.util.ArrayList;
import java.util.List;

/** One run of the workflows of a repository. */
public final class CiPipeline {
    private final long id;
    private final int number;
    private final Cause cause;
    private final int parent;
    private final int reruns;
    private final long created;
    private final List<CiWorkflow> workflows = new ArrayList<>();
    private List<WorkflowFile> files = List.of();
    private List<String> errors = List.of();
    private CiState state = CiState.CREATED;
    private long updated;
    private long started;
    private long finished;
    private String reviewer = "";
    private long reviewed;
    private String canceledBy = "";
    private int supersededBy;

    /** Makes a pipeline; {@code parent} is the number of the one that it repeats, 0 for none. */
    public CiPipeline(long id, int number, Cause cause, int parent, int reruns, long created) {
        this.id = id;
        this.number = number;
        this.cause = cause;
        this.parent = parent;
        this.reruns = reruns;
        this.created = created;
        this.updated = created;
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Cause cause() {
        return cause;
    }

    public int parent() {
        return parent;
    }

    public int reruns() {
        return reruns;
    }

    public long created() {
        return created;
    }

    public List<CiWorkflow> workflows() {
        return workflows;
    }

    /** The files that it was made of, for repetitions. */
    public List<WorkflowFile> files() {
        return files;
    }

    public void files(List<WorkflowFile> value) {
        files = List.copyOf(value);
    }

    public List<String> errors() {
        return errors;
    }

    /** Ends it for what is wrong with its files. */
    public void broken(List<String> value, long time) {
        errors = List.copyOf(value);
        state = CiState.ERROR;
        started = time;
        finished = time;
        updated = time;
    }

    public CiState state() {
        return state;
    }

    public void state(CiState value, long time) {
        state = value;
        updated = time;
    }

    public long updated() {
        return updated;
    }

    public long started() {
        return started;
    }

    public void start(long time) {
        state(CiState.RUNNING, time);
        started = time;
    }

    public long finished() {
        return finished;
    }

    public void finish(CiState value, long time) {
        state(value, time);
        finished = time;
    }

    public String reviewer() {
        return reviewer;
    }

    public long reviewed() {
        return reviewed;
    }

    public void review(String login, long time) {
        reviewer = login;
        reviewed = time;
    }

    public String canceledBy() {
        return canceledBy;
    }

    public int supersededBy() {
        return supersededBy;
    }

    /** Says who ended it: an account, or a newer pipeline. */
    public void cancellation(String login, int newer) {
        canceledBy = login;
        supersededBy = newer;
    }
}
