package ai.disinto.vault.route;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.policy.VaultPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The incident of issue 758: an operations repository whose main branch no program can change. Its rule was made by hand:
 * nobody pushes, one approval is needed, and nobody said whose. The reviewer may only read, so its approvals do not count,
 * and no author may approve their own. Four requests are stuck.
 *
 * @param admin the administrator of the site, who plays everybody
 * @param stuck the numbers of the pull requests that wait
 */
@SuppressWarnings("exports") // tests are no part of the module
public record FrozenOps(Forge admin, List<Integer> stuck) {
    /** The repository. */
    public static final String SLUG = "disinto-admin/disinto-ops";

    /** The one person. */
    public static final String HUMAN = "disinto-admin";

    /** The vault. */
    public static final String VAULT = "vault-bot";

    private static final List<String> WRITERS =
            List.of("dev-bot", "planner-bot", "gardener-bot", VAULT, "architect-bot");
    private static final List<String> READERS = List.of("review-bot", "supervisor-bot", "predictor-bot");
    private static final List<String> REQUESTS =
            List.of("fix-ops-protection", "run-planner-0415", "triage-backlog", "publish-site-0415");

    /** Makes accounts, repository, rule and requests. */
    public static FrozenOps freeze(EmbeddedForge embedded, Forge admin) {
        embedded.addAccount(HUMAN, "pass-" + HUMAN);
        WRITERS.forEach(name -> embedded.addAccount(name, "pass-" + name));
        READERS.forEach(name -> embedded.addAccount(name, "pass-" + name));
        FrozenOps frozen = new FrozenOps(admin, List.of());
        admin.sudo(HUMAN)
                .repositories()
                .create(NewRepository.named("disinto-ops").initialized());
        ForgeRepository ops = frozen.repository(HUMAN);
        WRITERS.forEach(name -> ops.collaborators().put(name, Permission.WRITE));
        READERS.forEach(name -> ops.collaborators().put(name, Permission.READ));
        NewCommit seed = NewCommit.on("main").message("seed");
        ops.contents().create("vault/policy.toml", bytes(VaultPolicy.standard().render()), seed);
        ops.contents().create("prerequisites.md", bytes("# Prerequisites\n"), seed);
        ops.protections().create(ProtectionRule.of("main").pushAllowed(false).requiredApprovals(1));
        List<Integer> stuck = new ArrayList<>();
        REQUESTS.forEach(id -> stuck.add(frozen.request(id)));
        return new FrozenOps(admin, List.copyOf(stuck));
    }

    /** The repository as an account sees it. */
    public ForgeRepository repository(String login) {
        return admin.sudo(login).repository(SLUG);
    }

    /** A request of the gardener that the reviewer approved in vain. */
    private int request(String id) {
        String text = "id = \"" + id + "\"\nformula = \"dev\"\ncontext = \"waits\"\nsecrets = []\n";
        ForgeRepository gardener = repository("gardener-bot");
        gardener.contents()
                .create(
                        "vault/actions/" + id + ".toml",
                        bytes(text),
                        NewCommit.on("main").newBranch("vault/" + id));
        int number = gardener.pulls()
                .create(NewPull.of("vault: " + id, "vault/" + id, "main"))
                .number();
        repository("review-bot").reviews().give(number, NewReview.approving());
        return number;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
