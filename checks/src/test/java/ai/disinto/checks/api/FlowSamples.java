package ai.disinto.checks.api;

import ai.disinto.core.secret.RedactingWriter;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.Vault;
import ai.disinto.vault.VaultBuilder;
import ai.disinto.vault.VaultRequests;
import ai.disinto.vault.WaitingPolicy;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.DispatcherBuilder;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.runner.RunOutcome;
import java.util.List;
import java.util.Map;

/** Samples of the vault's front door, its dispatcher, and what its output goes through. */
final class FlowSamples {
    private FlowSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        VaultBuilder builder = Vault.builder()
                .forge(forge)
                .opsRepository("root1/sample-ops")
                .approvals(ApprovalRules.humans(List.of("sample")));
        Vault vault = builder.build();
        DispatcherBuilder dispatcher = vault.dispatcher(order -> RunOutcome.exited(0));
        return Map.of(
                VaultBuilder.class,
                builder,
                Vault.class,
                vault,
                VaultRequests.class,
                vault.requests(forge),
                WaitingPolicy.class,
                WaitingPolicy.fireAndContinue(),
                DispatcherBuilder.class,
                dispatcher,
                VaultDispatcher.class,
                dispatcher.build(),
                RedactingWriter.class,
                SecretScanner.standard().redacting(new StringBuilder()));
    }
}
