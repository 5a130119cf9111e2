package ai.disinto.benchmarks.vault;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.WebhookReceiver;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.Vault;
import ai.disinto.vault.VaultRequests;
import ai.disinto.vault.VaultWatch;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.Route;
import ai.disinto.vault.runner.RunOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from a low request that was made to its run, driven by webhooks, beside a look every minute, which
 * takes half a minute on average.
 */
public final class FireLatency {
    private static final String OPS = "keeper/ops";
    private static final double POLL_MILLIS = 30_000;

    private final Map<String, CountDownLatch> fired = new ConcurrentHashMap<>();

    private FireLatency() {}

    /**
     * Measures and prints.
     *
     * @param arguments how many requests; 40 without
     * @throws IOException if there is no temporary folder
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        Path formulas = Files.createTempDirectory("disinto-latency");
        Files.writeString(formulas.resolve("triage.sh"), "true\n");
        try (EmbeddedForge embedded = EmbeddedForge.builder().calm().start()) {
            print(new FireLatency().measure(embedded, FormulaCatalog.load(formulas), count));
        } finally {
            Files.delete(formulas.resolve("triage.sh"));
            Files.delete(formulas);
        }
    }

    private Figures measure(EmbeddedForge embedded, FormulaCatalog formulas, int count) throws InterruptedException {
        Secret secret = Secret.of("the secret of the hook");
        try (Forge keeper = keeper(embedded)) {
            Forge vaultBot = member(embedded, keeper, "vault-bot", Permission.ADMIN);
            Forge agent = member(embedded, keeper, "agent", Permission.WRITE);
            member(embedded, keeper, "anna", Permission.WRITE);
            Vault vault = Vault.builder()
                    .forge(vaultBot)
                    .opsRepository(OPS)
                    .formulas(formulas)
                    .approvals(ApprovalRules.humans(List.of("anna")))
                    .build();
            protect(keeper);
            try (VaultWatch watch = vault.watch(vault.dispatcher(order -> {
                                fired(order.action().id().value()).countDown();
                                return RunOutcome.exited(0);
                            })
                            .build());
                    WebhookReceiver receiver = WebhookReceiver.builder(
                                    DeliveryVerifier.of(secret), delivery -> vault.wake())
                            .start()) {
                hook(keeper.repository(OPS), receiver, secret);
                int before = embedded.calls().size();
                List<Double> out = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    out.add(once(vault.requests(agent), "triage-" + i));
                }
                if (watch.lastPass().isEmpty()) {
                    throw new IllegalStateException("no pass has ended");
                }
                return new Figures(out, (embedded.calls().size() - before) / (double) count);
            }
        }
    }

    private record Figures(List<Double> millis, double requests) {}

    private double once(VaultRequests requests, String id) throws InterruptedException {
        VaultAction action = VaultAction.draft(ActionId.of(id), FormulaName.of("triage"), "Measured")
                .toAction(Allowlist.standard());
        requests.submit(action);
        long made = System.nanoTime();
        if (!fired(id).await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(id + " did not fire within a minute");
        }
        return (System.nanoTime() - made) / 1e6;
    }

    private CountDownLatch fired(String id) {
        return fired.computeIfAbsent(id, each -> new CountDownLatch(1));
    }

    private static Forge keeper(EmbeddedForge embedded) {
        Forge keeper = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.addAccount("keeper", "password1"))
                .build();
        keeper.repositories().create(NewRepository.named("ops").initialized());
        keeper.repository(OPS)
                .contents()
                .create(
                        "vault/policy.toml",
                        VaultPolicy.standard().render().getBytes(StandardCharsets.UTF_8),
                        NewCommit.on("main"));
        return keeper;
    }

    private static Forge member(EmbeddedForge embedded, Forge keeper, String name, Permission permission) {
        Secret token = embedded.addAccount(name, "password1");
        keeper.repository(OPS).collaborators().put(name, permission);
        return keeper.as(token);
    }

    private static void protect(Forge keeper) {
        BranchProtectionProfile.ops(OpsBranches.standard(), List.of("anna"), "vault-bot", Route.directCommit())
                .plan(keeper.repository(OPS))
                .apply();
    }

    private static void hook(ForgeRepository ops, WebhookReceiver receiver, Secret secret) {
        ops.hooks()
                .createOnce(HookSettings.to(receiver.url().toString())
                        .secret(secret)
                        .events(List.of("push", "pull_request", "pull_request_review")));
    }

    private static void print(Figures figures) {
        List<Double> sorted = figures.millis().stream().sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double most = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        System.out.printf(
                Locale.ROOT,
                "%d low requests: fired after %.1f ms (median), %.1f ms (95 %%), %.1f requests each;"
                        + " by a look every minute after %.0f ms on average, %.0f times as long%n",
                sorted.size(),
                median,
                most,
                figures.requests(),
                POLL_MILLIS,
                POLL_MILLIS / median);
    }
}
