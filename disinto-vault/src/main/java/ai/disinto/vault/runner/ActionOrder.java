package ai.disinto.vault.runner;

import ai.disinto.core.document.Severity;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.VaultAction;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a runner is told: a verified action, what it runs, and its secrets. The mounts are those of the action. A copy
 * with another property is made by the method of its name. Immutable.
 */
public final class ActionOrder {
    /** How long a run may take when the action says nothing. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofHours(1);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private final VaultAction action;
    private final FormulaEntry formula;
    private final Duration timeout;
    private final SortedMap<String, Secret> secrets;
    private final Consumer<String> output;

    private ActionOrder(
            VaultAction action,
            FormulaEntry formula,
            Duration timeout,
            SortedMap<String, Secret> secrets,
            Consumer<String> output) {
        this.action = action;
        this.formula = formula;
        this.timeout = timeout;
        this.secrets = secrets;
        this.output = output;
    }

    /**
     * Makes an order without secrets whose output nobody reads, with the timeout of the action or else {@link
     * #DEFAULT_TIMEOUT}.
     *
     * @param action the action, as it was verified
     * @param formula what it runs, as {@link VaultAction#resolve} found it
     * @return the order
     * @throws IllegalArgumentException if the formula is not the one that the action names, or has errors
     */
    public static ActionOrder of(VaultAction action, FormulaEntry formula) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(formula, "formula");
        if (!formula.name().equals(action.formula().value())) {
            throw new IllegalArgumentException(
                    action.id() + " runs " + action.formula() + ", not the formula " + formula.name());
        }
        if (isBroken(formula)) {
            throw new IllegalArgumentException("the formula " + formula + " has errors and cannot run");
        }
        Duration timeout = action.timeout().orElse(DEFAULT_TIMEOUT);
        return new ActionOrder(action, formula, timeout, new TreeMap<>(), text -> {});
    }

    /**
     * Limits the run.
     *
     * @param limit how long it may take
     * @return a copy
     * @throws IllegalArgumentException if the limit is not positive, or longer than {@link VaultAction#LONGEST_TIMEOUT}
     */
    public ActionOrder timeout(Duration limit) {
        if (Objects.requireNonNull(limit, "limit").isZero()
                || limit.isNegative()
                || limit.compareTo(VaultAction.LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "timeout must be positive and at most " + VaultAction.LONGEST_TIMEOUT + ", got " + limit);
        }
        return new ActionOrder(action, formula, limit, secrets, output);
    }

    /**
     * Gives a script its secrets, in place of any given before.
     *
     * @param byName the secrets by name; letters, digits and underscores, no digit in front
     * @return a copy
     * @throws IllegalArgumentException if a name is none; or if there are secrets and the formula is reasoned over by
     *     an agent, which may be persuaded by what it reads: see {@link #agentSecrets}
     */
    public ActionOrder secrets(Map<String, Secret> byName) {
        if (!Objects.requireNonNull(byName, "byName").isEmpty() && !formula.isMechanical()) {
            throw new IllegalArgumentException("secrets of " + action.id() + " must be empty: an agent reasons over "
                    + formula.name() + ", and gets secrets only from an operator who says so");
        }
        return agentSecrets(byName);
    }

    /**
     * Gives secrets to whatever runs the formula, an agent too. For an operator who has decided so for this formula.
     *
     * @param byName the secrets by name
     * @return a copy
     * @throws IllegalArgumentException if a name is none
     */
    public ActionOrder agentSecrets(Map<String, Secret> byName) {
        SortedMap<String, Secret> copy = new TreeMap<>(Objects.requireNonNull(byName, "byName"));
        for (String name : copy.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("\"" + name
                        + "\" is no name of a secret: use letters, digits and underscores, no digit in front");
            }
        }
        return new ActionOrder(action, formula, timeout, copy, output);
    }

    /**
     * Takes the output of the run, standard output and standard error in the order in which they came.
     *
     * @param sink what gets it, from one thread at a time, before the run ends: line by line with the line break; a
     *     line longer than 16384 characters comes in several parts, so that secrets are to be sought in the whole
     * @return a copy
     */
    public ActionOrder output(Consumer<String> sink) {
        return new ActionOrder(action, formula, timeout, secrets, Objects.requireNonNull(sink, "sink"));
    }

    /**
     * Answers what was approved.
     *
     * @return the action
     */
    public VaultAction action() {
        return action;
    }

    /**
     * Answers what is run.
     *
     * @return the formula
     */
    public FormulaEntry formula() {
        return formula;
    }

    /**
     * Answers how long it may take.
     *
     * @return the limit, which a runner enforces
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Answers the secrets.
     *
     * @return the secrets by name, in the order of their names
     */
    public SortedMap<String, Secret> secrets() {
        return new TreeMap<>(secrets);
    }

    /**
     * Answers what gets the output.
     *
     * @return the sink
     */
    public Consumer<String> output() {
        return output;
    }

    /** A broken description beside a script does no harm: the script alone is run. */
    private static boolean isBroken(FormulaEntry formula) {
        String file = formula.file().toString();
        return formula.diagnostics().stream()
                .anyMatch(found -> found.severity() == Severity.ERROR
                        && found.location().source().equals(file));
    }

    /** Answers action, formula, timeout and the names of the secrets. */
    @Override
    public String toString() {
        return "ActionOrder[" + action.id() + ", " + formula.name() + ", " + timeout + ", secrets " + secrets.keySet()
                + "]";
    }
}
