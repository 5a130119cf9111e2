package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run of the workflows of a repository. Made by the library alone. */
public final class Pipeline {
    static final Decoder<Pipeline> DECODER = Decoders.add(
            Pipeline.class,
            Decoder.of(
                            Pipeline::new,
                            "id",
                            "number",
                            "parent",
                            "event",
                            "status",
                            "errors",
                            "commit",
                            "branch",
                            "ref",
                            "refspec",
                            "author",
                            "message",
                            "deploy_to",
                            "reviewed_by",
                            "created",
                            "started",
                            "finished",
                            "changed_files",
                            "workflows")
                    .within(PipelineError.DECODER, Workflow.DECODER));

    private final long id;
    private final int number;
    private final int parent;
    private final String event;
    private final String rawState;
    private final List<PipelineError> errors;
    private final String commit;
    private final String branch;
    private final String ref;
    private final String refspec;
    private final String author;
    private final String message;
    private final String deployTarget;
    private final String reviewer;
    private final Optional<Instant> createdAt;
    private final Optional<Instant> startedAt;
    private final Optional<Instant> finishedAt;
    private final List<String> changedFiles;
    private final List<Workflow> workflows;

    Pipeline(JsonObject json) {
        this.id = json.requiredLong("id");
        this.number = json.requiredInt("number");
        this.parent = json.count("parent");
        this.event = json.text("event");
        this.rawState = json.text("status");
        this.errors = json.objects("errors", PipelineError::new);
        this.commit = json.text("commit");
        this.branch = json.text("branch");
        this.ref = json.text("ref");
        this.refspec = json.text("refspec");
        this.author = json.text("author");
        this.message = json.text("message");
        this.deployTarget = json.text("deploy_to");
        this.reviewer = json.text("reviewed_by");
        this.createdAt = json.seconds("created");
        this.startedAt = json.seconds("started");
        this.finishedAt = json.seconds("finished");
        this.changedFiles = json.texts("changed_files");
        this.workflows = json.objects("workflows", Workflow::new);
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return the number within its repository, by which it is asked for} */
    public int number() {
        return number;
    }

    /** {@return the number of the pipeline that was started again; 0 for none} */
    public int parent() {
        return parent;
    }

    /** {@return what caused it, such as {@code push}, {@code pull_request}, {@code tag}, {@code deployment}, {@code cron} or {@code manual}} */
    public String event() {
        return event;
    }

    /** {@return the word of the server for how it went} */
    public String rawState() {
        return rawState;
    }

    /** {@return what is wrong with its workflows} */
    public List<PipelineError> errors() {
        return errors;
    }

    /** {@return the id of the commit} */
    public String commit() {
        return commit;
    }

    /** {@return the branch; of a pull request, the one it is to be merged into} */
    public String branch() {
        return branch;
    }

    /** {@return the reference, such as {@code refs/heads/main} or {@code refs/pull/7/head}} */
    public String ref() {
        return ref;
    }

    /** {@return head and base of a pull request with a colon between them; else empty} */
    public String refspec() {
        return refspec;
    }

    /** {@return who caused it} */
    public String author() {
        return author;
    }

    /** {@return the message of the commit, or the title of the pull request} */
    public String message() {
        return message;
    }

    /** {@return what it was promoted to; empty if it was not} */
    public String deployTarget() {
        return deployTarget;
    }

    /** {@return who approved or declined it; empty for nobody} */
    public String reviewer() {
        return reviewer;
    }

    /** {@return when it was made} */
    public Optional<Instant> createdAt() {
        return createdAt;
    }

    /** {@return when it started} */
    public Optional<Instant> startedAt() {
        return startedAt;
    }

    /** {@return when it ended} */
    public Optional<Instant> finishedAt() {
        return finishedAt;
    }

    /** {@return the files that changed, as far as the server knows} */
    public List<String> changedFiles() {
        return changedFiles;
    }

    /** {@return its workflows; empty in lists, where the server leaves them out} */
    public List<Workflow> workflows() {
        return workflows;
    }

    /** {@return how it went; {@link PipelineState#UNKNOWN} for a word that this library does not know} */
    public PipelineState state() {
        return PipelineState.of(rawState);
    }

    /** {@return the steps of all workflows, in their order} */
    public List<Step> steps() {
        return workflows.stream().flatMap(workflow -> workflow.steps().stream()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pipeline that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "pipeline " + number + " (" + rawState + ")";
    }

    private List<Object> values() {
        return List.of(
                id,
                number,
                parent,
                event,
                rawState,
                errors,
                commit,
                branch,
                ref,
                refspec,
                author,
                message,
                deployTarget,
                reviewer,
                createdAt,
                startedAt,
                finishedAt,
                changedFiles,
                workflows);
    }
}
