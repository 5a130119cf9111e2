package ai.disinto.examples.lifecycle;

import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.StrandedIssue;
import ai.disinto.vault.Vault;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.audit.AuditVerification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks what must hold in the end, by what stands on the forge. */
final class Judgement {
    private final Stage stage;
    private final Vault vault;
    private final WorkshopFolder folder;
    private final List<Finding> findings = new ArrayList<>();

    Judgement(Stage stage, Vault vault, WorkshopFolder folder) {
        this.stage = stage;
        this.vault = vault;
        this.folder = folder;
    }

    List<Finding> over(List<Trace> traces, TraceReader forge) throws IOException {
        all(
                traces,
                "every entry of the sprint became one issue",
                trace -> trace.issues().size() == 1);
        all(traces, "every issue is closed", Trace::isClosed);
        all(traces, "every issue was merged once", trace -> trace.merged().size() == 1);
        all(traces, "everything merged was green", Trace::isGreen);
        all(traces, "everything merged was reviewed", Trace::isReviewed);
        order(traces);
        say(traces.stream().anyMatch(trace -> trace.redBuilds() > 0), "a red build was mended", "");
        say(traces.stream().anyMatch(trace -> trace.changesRequested() > 0), "a request for changes was answered", "");
        say(
                forge.openPulls().isEmpty(),
                "no pull request is left open",
                forge.openPulls().toString());
        nothingIsStranded();
        boolean open = stage.project(Role.KEEPER).issues().get(stage.vision()).isOpen();
        say(!open, "the vision is closed", "");
        vault();
        return List.copyOf(findings);
    }

    /** Whoever depends on something was begun after that was merged. */
    private void order(List<Trace> traces) {
        Map<String, Trace> byId =
                traces.stream().collect(Collectors.toMap(trace -> trace.entry().id(), trace -> trace));
        all(
                traces,
                "nothing was begun before what it depends on was merged",
                trace -> trace.entry().dependsOn().stream().map(byId::get).allMatch(before -> isAfter(trace, before)));
    }

    private static boolean isAfter(Trace trace, Trace before) {
        return trace.pull().isPresent()
                && before.pull()
                        .flatMap(pull -> pull.mergedAt())
                        .filter(merged -> !trace.pull().get().createdAt().isBefore(merged))
                        .isPresent();
    }

    private void nothingIsStranded() {
        List<StrandedIssue> stranded = Claims.in(stage.operations(Role.AGENT))
                .forIssuesOf(stage.project(Role.AGENT))
                .claimant(stage.cast().login(Role.AGENT))
                .build()
                .preview()
                .stranded();
        say(stranded.isEmpty(), "no issue is stranded", stranded.toString());
    }

    private void vault() throws IOException {
        AuditLog log = vault.audit();
        List<AuditKind> kinds = log.records().stream()
                .map(AuditRecord::entry)
                .filter(entry -> entry.action().filter(Plant.ACTION::equals).isPresent())
                .map(entry -> entry.kind())
                .toList();
        long starts = kinds.stream().filter(AuditKind.STARTED::equals).count();
        long here = folder.timesPublished();
        say(starts == 1 && here <= 1, "the risky operation ran once", starts + " starts, " + here + " here");
        say(isApproved(), "a person had approved it", kinds.toString());
        AuditVerification verified = log.verify();
        say(verified.isIntact(), "the audit log is intact", verified.toString());
    }

    private boolean isApproved() {
        ForgeRepository operations = stage.operations(Role.PERSON);
        String person = stage.cast().login(Role.PERSON);
        return operations.pulls().list(PullQuery.closed()).stream()
                .filter(pull -> OpsBranches.isRequest(pull.head().ref()))
                .anyMatch(pull -> operations.reviews().list(pull.number()).stream()
                        .filter(review -> review.state() == ReviewState.APPROVED && !review.isDismissed())
                        .filter(review -> review.commit().equals(pull.head().sha()))
                        .anyMatch(review -> review.author()
                                .filter(author -> author.login().equals(person))
                                .isPresent()));
    }

    private void all(List<Trace> traces, String rule, Predicate<Trace> holds) {
        List<String> without = traces.stream()
                .filter(holds.negate())
                .map(trace -> trace.entry().id())
                .toList();
        say(without.isEmpty(), rule, String.join(", ", without));
    }

    private void say(boolean holds, String rule, String detail) {
        findings.add(new Finding(holds, rule, holds ? "" : detail));
    }
}
