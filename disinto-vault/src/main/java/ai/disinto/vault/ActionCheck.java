package ai.disinto.vault;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.policy.VaultPolicy;
import java.util.ArrayList;
import java.util.List;

/** What the trusted branch says against an action, before anybody is asked for it. */
final class ActionCheck {
    private ActionCheck() {}

    static List<Diagnostic> problems(TrustedState main, VaultAction action) {
        String file = action.id().file().value();
        Parsed<SourceText> text = Parsed.of(file, SourceText.of(action.render(), file), List.of());
        Parsed<VaultPolicy> policy = main.policy();
        List<Diagnostic> out = new ArrayList<>(main.check(text).errors());
        out.addAll(action.resolve(main.formulas()).errors());
        out.addAll(policy.errors());
        policy.value().ifPresent(present -> out.addAll(present.beyondCeiling(action)));
        return List.copyOf(out);
    }
}
