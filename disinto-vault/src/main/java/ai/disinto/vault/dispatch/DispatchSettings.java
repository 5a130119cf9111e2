package ai.disinto.vault.dispatch;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.SecretSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** How a dispatcher works. */
record DispatchSettings(
        String name,
        Ports ports,
        Limits limits,
        Consents consents,
        DispatchJournal journal,
        PauseSwitch pauseSwitch,
        List<String> trustedBranches) {
    /** What the embedding program brings. */
    record Ports(
            ActionRunner runner,
            SecretSource secrets,
            SecretScanner scanner,
            InstantSource clock,
            RandomGenerator random) {}

    /** How much and how long. */
    record Limits(int concurrency, Duration timeout, Duration grace) {}

    /** What the operator allows by formula. */
    record Consents(Set<FormulaName> atLeastOnce, Set<FormulaName> secretsForAgents) {}
}
