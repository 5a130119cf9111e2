package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.util.Set;
import java.util.TreeSet;

/** Notices roles that nobody has written a formula for. */
final class FormulaCheck {
    private final RegistryParts parts;
    private final Drafts drafts;

    FormulaCheck(RegistryParts parts, Drafts drafts) {
        this.parts = parts;
        this.drafts = drafts;
    }

    void check() {
        parts.formulas().ifPresent(this::check);
    }

    private void check(Set<String> formulas) {
        Set<Role> said = new TreeSet<>();
        for (EntryDraft draft : drafts.all()) {
            for (Role role : draft.agent().roles()) {
                boolean found = formulas.contains(role.formula())
                        || formulas.contains("run-" + role.name())
                        || formulas.contains(role.name());
                if (!found && said.add(role)) {
                    draft.problem(Diagnostic.warning(
                            "agent.no-formula",
                            draft.location(),
                            "the role " + role + " has no formula " + role.formula() + ".toml",
                            "write it into the folder formulas"));
                }
            }
        }
    }
}
