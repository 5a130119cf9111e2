package ai.disinto.factory.staff;

import ai.disinto.core.agent.Role;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.formula.Formula;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.formula.RoleFormula;
import ai.disinto.core.formula.RoleLookup;
import ai.disinto.factory.staff.StaffException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a new profile holds. The formula of an agent with one role lies in it and wins over the factory's; with several
 * roles one file would be wrong for all but one, so they work by the factory's.
 */
final class ProfileFiles {
    private final Office office;
    private final String login;
    private final List<Role> roles;

    ProfileFiles(Office office, String login, List<Role> roles) {
        this.office = office;
        this.login = login;
        this.roles = roles;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<Role, Formula> formulas = new LinkedHashMap<>();
        FormulaCatalog catalog = office.formulasOrThrow();
        roles.forEach(role -> formulas.put(role, formula(catalog, role)));
        texts.put("README.md", readme(formulas));
        if (formulas.size() == 1) {
            formulas.values()
                    .forEach(own -> texts.put("formula.toml", own.source().text()));
        }
        texts.put("journal/.gitkeep", "");
        texts.put("knowledge/lessons-learned.md", "# Lessons learned\n");
        return texts;
    }

    /** The formula that the role names, else one that is named after the role. */
    private static Formula formula(FormulaCatalog catalog, Role role) {
        Optional<FormulaEntry> named = catalog.entry(role.formula()).filter(entry -> !entry.isMechanical());
        if (named.isPresent()) {
            return named.flatMap(FormulaEntry::formula)
                    .filter(formula -> named.get().isValid())
                    .orElseThrow(() -> Refusal.of(
                            Reason.FORMULA,
                            "could not take the formula " + role.formula() + " for the role " + role + ": "
                                    + named.get().diagnostics() + "; mend "
                                    + named.get().file()));
        }
        Optional<RoleFormula> lookedUp = lookUp(catalog, role);
        return lookedUp.map(RoleFormula::formula)
                .orElseThrow(() -> Refusal.of(
                        Reason.FORMULA,
                        "could not find the formula " + role.formula() + " of the role " + role + " in "
                                + catalog.folder() + "; write it, or name another with Role.withFormula"));
    }

    private static Optional<RoleFormula> lookUp(FormulaCatalog catalog, Role role) {
        try {
            Parsed<RoleFormula> found = catalog.forRole(RoleLookup.forHire(role.name()));
            return found.isValid() ? found.value() : Optional.empty();
        } catch (IllegalArgumentException e) {
            // a role may have a name that no formula can have
            return Optional.empty();
        }
    }

    private String readme(Map<Role, Formula> formulas) {
        String list = formulas.entrySet().stream()
                .map(each -> "- `" + each.getKey() + "`: formula `"
                        + each.getValue().name().replaceAll("[`\\r\\n]", "") + "`\n")
                .collect(Collectors.joining());
        String mine = roles.size() == 1
                ? "`formula.toml` is this agent's own copy, and wins over the factory's.\n"
                : "With several roles it works by the factory's formulas; there is no `formula.toml`.\n";
        return "# " + login + "\n\nAn agent of the factory, in these roles:\n\n" + list + "\n" + mine
                + "`journal/` has an entry for each piece of work, on the branch `journal`;"
                + " `knowledge/lessons-learned.md` is what it keeps in mind.\n";
    }
}
