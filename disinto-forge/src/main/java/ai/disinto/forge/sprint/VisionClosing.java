package ai.disinto.forge.sprint;

import ai.disinto.forge.Created;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.sprint.SubIssueStatus.State;
import ai.disinto.forge.work.WorkStep;
import ai.disinto.forge.work.WorkStep.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Closes the vision of a sprint; the vision is closed last, so that an end before is completed by the next try. */
final class VisionClosing {
    private final ForgeRepository repository;
    private final SprintLook look;
    private final Issue vision;
    private final List<WorkStep> steps = new ArrayList<>();

    VisionClosing(ForgeRepository repository, SprintLook look) {
        this.repository = repository;
        this.look = look;
        this.vision = look.vision().orElseThrow();
    }

    List<WorkStep> run() {
        if (!vision.isOpen()) {
            unmark();
        } else if (summarise()) {
            unmark();
            repository.issues().close(vision.number());
            step(Kind.CLOSED, "");
        }
        return List.copyOf(steps);
    }

    /** Answers whether to go on: who opens the vision again after the summary wants it to stay open. */
    private boolean summarise() {
        Created<Comment> summary = repository.comments().createOnce(vision.number(), text(), key());
        if (summary.isNew()) {
            step(Kind.COMMENTED, "summary");
            return true;
        }
        long comment = summary.value().id();
        return repository.issueLinks().timeline(vision.number()).stream()
                .noneMatch(event -> event.type().equals("reopen") && event.id() > comment);
    }

    private void unmark() {
        if (look.isMarked() && repository.issues().removeLabel(vision.number(), SprintLook.MARK)) {
            step(Kind.LABEL_REMOVED, SprintLook.MARK);
        }
    }

    private String text() {
        return "All sub-issues of the sprint `" + look.document().slug().replace('`', '\'') + "` are closed:\n\n"
                + look.entries().stream().map(VisionClosing::line).collect(Collectors.joining("\n"));
    }

    private static String line(SubIssueStatus entry) {
        String number = "- #" + entry.number().orElse(0) + " `" + entry.id() + '`';
        return entry.state() == State.REFUSED ? number + ", " + entry.why() : number;
    }

    /** The same for the same issues: entries that are added later get a summary of their own. */
    private String key() {
        String all = look.entries().stream()
                .map(entry -> entry.id() + ':' + entry.number().orElse(0))
                .sorted()
                .collect(Collectors.joining(","));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "sprint-done/" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void step(Kind kind, String detail) {
        steps.add(new WorkStep(vision.number(), kind, detail));
    }
}
