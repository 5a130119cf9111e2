package ai.disinto.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import ai.disinto.compose.ChangeSeverity;
import ai.disinto.compose.DestructiveChangeException;
import ai.disinto.compose.StackChange;
import ai.disinto.compose.StackWriteException;
import ai.disinto.compose.edge.CaddyAdminException;
import ai.disinto.compose.edge.EdgeControlException;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.ops.OpsOperation;
import ai.disinto.core.ops.OpsPath;
import ai.disinto.core.ops.OpsWriteException;
import ai.disinto.factory.ReviewFailedException;
import ai.disinto.factory.WorkFolderException;
import ai.disinto.factory.staff.BackendProbeException;
import ai.disinto.factory.staff.StaffException;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.webhook.RefusedDeliveryException;
import ai.disinto.forge.work.StackLockException;
import ai.disinto.testing.CrashScenarioException;
import ai.disinto.testing.MissingOperationException;
import ai.disinto.vault.audit.StateBranchException;
import ai.disinto.vault.dispatch.DispatchJournalException;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A message says what was attempted, on which thing, what came back, and what to do next. */
class ExceptionMessagesTest {

    /** One row for each public exception. */
    static Stream<Row> exceptions() {
        return Stream.concat(rows(), ForgeExceptionRows.all());
    }

    private static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        new InvalidDocumentException(
                                "projects/harb.toml",
                                List.of(Diagnostic.error(
                                        "project.no-name",
                                        new SourceLocation("projects/harb.toml", 3, 1),
                                        "there is no name",
                                        "add name = \"harb\""))),
                        "has 1 error",
                        "projects/harb.toml",
                        "there is no name [project.no-name]",
                        "add name = \"harb\""),
                new Row(
                        new OpsWriteException(
                                Path.of("harb-ops"),
                                new OpsOperation(OpsOperation.Kind.CREATE_FILE, OpsPath.of("portfolio.md"), ""),
                                "disk full",
                                null),
                        "could not create file portfolio.md",
                        "harb-ops",
                        "disk full",
                        "make a new plan"),
                new Row(
                        new DestructiveChangeException(List.of(new StackChange(
                                "services.forgejo.mounts",
                                "forgejo-data:/data",
                                "",
                                ChangeSeverity.DESTRUCTIVE,
                                "what is written there is lost with the container"))),
                        "could not write the stack",
                        "services.forgejo.mounts",
                        "1 change may lose something",
                        "allow destructive changes"),
                new Row(
                        new StackWriteException(
                                StackWriteException.Reason.FAILED, Path.of("factory"), "disk full", null),
                        "could not write the stack",
                        "factory",
                        "disk full",
                        "make a new plan"),
                new Row(
                        new GitException(
                                GitException.Reason.LOCAL_CHANGES,
                                "could not commit in issue-7: docs/fix.md would be lost"),
                        "could not commit",
                        "issue-7",
                        "docs/fix.md would be lost",
                        "commit or discard them first"),
                new Row(
                        new StackLockException("take the lock", Path.of("stack.lock"), new IOException("disk full")),
                        "could not take the lock",
                        "stack.lock",
                        "disk full",
                        "let this user write its folder"),
                new Row(
                        new RefusedDeliveryException(RefusedDeliveryException.Reason.UNSIGNED),
                        "was refused",
                        "a delivery of a webhook",
                        "it has no signature",
                        "give the webhook the secret"),
                new Row(
                        new MissingOperationException(List.of("GET /api/v1/topics/search is not implemented")),
                        "was asked for",
                        "GET /api/v1/topics/search",
                        "is not implemented",
                        "see docs/embedded-forge.md"),
                new Row(
                        new CrashScenarioException("it made no call to the forge", null),
                        "could not look for crash points",
                        "of the code",
                        "it made no call to the forge",
                        "on the forge of its run"),
                new Row(
                        new WorkFolderException(
                                "could not write /var/factory/paused: disk full; look at its rights and the" + " disk",
                                null),
                        "could not write",
                        "/var/factory/paused",
                        "disk full",
                        "look at its rights"),
                new Row(
                        new ReviewFailedException(
                                "the agent that reviewed #7 gave no verdict that can be read; it has to"
                                        + " answer with a JSON object"),
                        "reviewed",
                        "#7",
                        "gave no verdict",
                        "has to answer with a JSON object"),
                new Row(
                        new StateBranchException("others wrote to vault-state first 32 times in a row: look at who else"
                                + " writes to it, and try again"),
                        "others wrote to",
                        "vault-state",
                        "32 times in a row",
                        "try again"),
                new Row(
                        new EdgeControlException(
                                EdgeControlException.Reason.STORAGE,
                                "/var/lib/disinto/registry.json could not be written (AccessDeniedException)"),
                        "could not be written",
                        "/var/lib/disinto/registry.json",
                        "AccessDeniedException",
                        "let this user write the file"),
                new Row(
                        new BackendProbeException(URI.create("http://10.0.0.7:8081"), "status 500", null),
                        "could not ask the model service",
                        "http://10.0.0.7:8081",
                        "status 500",
                        "start it, or mend the address"),
                new Row(
                        new StaffException(
                                StaffException.Reason.NAME,
                                "could not hire \"dev\": the name is one of the factory's own; hire under another name",
                                List.of(),
                                null),
                        "could not hire",
                        "dev",
                        "one of the factory's own",
                        "hire under another name"),
                new Row(
                        CaddyAdminException.refused("PATCH", "/config/apps/http/servers", 400, "its words"),
                        "PATCH",
                        "/config/apps/http/servers",
                        "it answered 400 (its words)",
                        "mend what Caddy complains about"),
                new Row(
                        new DispatchJournalException(
                                "another dispatcher uses the journal in /var/lib/vault: give each one its own folder",
                                null),
                        "uses the journal",
                        "/var/lib/vault",
                        "another dispatcher",
                        "give each one its own folder"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void message_namesAttemptThingAnswerAndNextStep(Row row) {
        assertThat(row.exception()).hasMessageContainingAll(row.attempt(), row.thing(), row.answer(), row.nextStep());
    }

    @Test
    void everyPublicException_hasARow() {
        List<Class<?>> all = Project.publishedModules().stream()
                .map(PublishedModule::api)
                .flatMap(List::stream)
                .filter(Throwable.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
        assertThat(exceptions().<Class<?>>map(row -> row.exception().getClass()))
                .containsAll(all);
    }

    /** An exception as it happens, and the four parts of its message. */
    record Row(RuntimeException exception, String attempt, String thing, String answer, String nextStep) {
        @Override
        public String toString() {
            return exception.getClass().getSimpleName();
        }
    }
}
