package ai.disinto.testing.internal.ci.model;

import ai.disinto.testing.internal.ci.yaml.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workflow of a pipeline: a file, or one row of its matrix. */
public final class CiWorkflow {
    private final long id;
    private final int pid;
    private final WorkflowFile file;
    private final Map<String, String> axis;
    private final int axisId;
    private final List<CiStep> steps = new ArrayList<>();
    private CiState state;
    private long started;
    private long finished;

    /** Makes a workflow; {@code axisId} is the number of the row, 0 without a matrix. */
    public CiWorkflow(long id, int pid, WorkflowFile file, Map<String, String> axis, int axisId, CiState state) {
        this.id = id;
        this.pid = pid;
        this.file = file;
        this.axis = axis;
        this.axisId = axisId;
        this.state = state;
    }

    public long id() {
        return id;
    }

    public int pid() {
        return pid;
    }

    public WorkflowFile file() {
        return file;
    }

    public String name() {
        return file.name();
    }

    public Map<String, String> axis() {
        return axis;
    }

    public int axisId() {
        return axisId;
    }

    public List<CiStep> steps() {
        return steps;
    }

    public CiState state() {
        return state;
    }

    public void state(CiState value) {
        state = value;
    }

    public long started() {
        return started;
    }

    public void started(long value) {
        started = value;
    }

    public long finished() {
        return finished;
    }

    public void finished(long value) {
        finished = value;
    }
}
