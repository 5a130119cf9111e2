package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.Role;
import ai.disinto.core.document.Severity;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the files of the factory say, and where they disagree. */
final class FilesCheck {
    private final DoctorSettings settings;
    private final Diagnosis out;

    FilesCheck(DoctorSettings settings, Diagnosis out) {
        this.settings = settings;
        this.out = out;
    }

    void examine() {
        settings.agents().problems().stream()
                .filter(problem ->
                        settings.formulas().isEmpty() || !problem.code().equals("agent.no-formula"))
                .forEach(out::add);
        settings.formulas().ifPresent(this::examine);
        if (settings.environment().isPresent()) {
            settings.staff().stream()
                    .filter(agent -> Held.find(agent, settings).isEmpty())
                    .forEach(this::tokenMissing);
        }
    }

    private void tokenMissing(AgentEntry agent) {
        out.add(
                StaffCode.TOKEN_VARIABLE_MISSING,
                agent,
                new Words(
                        "it has no token: nothing sets " + String.join(" or ", agent.tokenVariables()),
                        Remedies.hire(
                                agent,
                                "make a token for " + agent.agent().forgeUser() + ", and put it into "
                                        + agent.tokenVariables().get(0))));
    }

    private void examine(FormulaCatalog formulas) {
        Set<Role> seen = new LinkedHashSet<>();
        List<AgentEntry> activeFirst = settings.staff().stream()
                .sorted(Comparator.comparing(agent -> !agent.status().permitted()))
                .toList();
        for (AgentEntry agent : activeFirst) {
            agent.agent().roles().stream().filter(seen::add).forEach(role -> examine(agent, role, formulas));
        }
    }

    private void examine(AgentEntry agent, Role role, FormulaCatalog formulas) {
        Optional<FormulaEntry> entry = names(role)
                .flatMap(name -> formulas.entry(name).stream())
                .filter(found -> found.document().isPresent())
                .findFirst();
        if (entry.isEmpty()) {
            out.add(
                    StaffCode.NO_FORMULA,
                    agent,
                    new Words(
                            "its role " + role + " has no formula " + role.formula(),
                            "write " + role.formula() + ".toml into the folder of the formulas"));
        } else {
            broken(agent, role, entry.get());
        }
    }

    /** The first file that exists counts, even when it is broken: the role's own formula, then the names of old. */
    private static Stream<String> names(Role role) {
        return Stream.of(role.formula(), "run-" + role.name(), role.name()).distinct();
    }

    private void broken(AgentEntry agent, Role role, FormulaEntry entry) {
        List<String> errors = entry.diagnostics().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(each -> each.location() + ": " + each.message())
                .toList();
        if (!errors.isEmpty()) {
            out.add(
                    StaffCode.BROKEN_FORMULA,
                    agent,
                    new Words("the formula of its role " + role + " has errors: " + errors.get(0), "mend the formula"));
        }
    }
}
