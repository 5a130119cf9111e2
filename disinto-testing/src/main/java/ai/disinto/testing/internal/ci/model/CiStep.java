package ai.disinto.testing.internal.ci.model;

import ai.disinto.testing.internal.ci.yaml.StepFile;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A step of a workflow that runs, ran or will run. */
public final class CiStep {
    /** The kind of the step that checks the repository out. */
    public static final String CLONE = "clone";

    private final long id;
    private final int pid;
    private final String uuid;
    private final @Nullable StepFile file;
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private CiState state;
    private String error = "";
    private int exitCode;
    private long started;
    private long finished;
    private List<CiLogLine> log = List.of();

    /** Makes a step; without a file it checks the repository out. */
    public CiStep(long id, int pid, @Nullable StepFile file, CiState state) {
        this.id = id;
        this.pid = pid;
        this.file = file;
        this.state = state;
        this.uuid = UUID.nameUUIDFromBytes(new byte[] {(byte) id, (byte) (id >> 8), (byte) (id >> 16), (byte) pid})
                .toString();
    }

    public long id() {
        return id;
    }

    public int pid() {
        return pid;
    }

    public String uuid() {
        return uuid;
    }

    public @Nullable StepFile file() {
        return file;
    }

    public String name() {
        return file == null ? CLONE : file.name();
    }

    public String type() {
        return file == null ? CLONE : file.type();
    }

    public boolean ignoresFailure() {
        return file != null && file.ignoresFailure();
    }

    /** Is completed when the step has to end at once. */
    public CompletableFuture<Void> stop() {
        return stop;
    }

    public CiState state() {
        return state;
    }

    public void state(CiState value) {
        state = value;
    }

    public String error() {
        return error;
    }

    public int exitCode() {
        return exitCode;
    }

    public long started() {
        return started;
    }

    public void start(long time) {
        state = CiState.RUNNING;
        started = time;
    }

    public void end(CiState value, int code, String reason, long time) {
        state = value;
        exitCode = code;
        error = reason;
        finished = time;
    }

    public long finished() {
        return finished;
    }

    /** The lines that are stored. */
    public List<CiLogLine> log() {
        return log;
    }

    public void log(List<CiLogLine> lines) {
        log = List.copyOf(lines);
    }
}
