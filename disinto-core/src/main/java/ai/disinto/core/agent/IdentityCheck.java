package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Notices agents that share an account, or whose tokens share a variable, across files. */
final class IdentityCheck {
    private final Drafts drafts;
    private final Map<String, EntryDraft> byUser = new HashMap<>();
    private final Map<String, EntryDraft> byVariable = new HashMap<>();

    IdentityCheck(Drafts drafts) {
        this.drafts = drafts;
    }

    void check() {
        drafts.all().stream().filter(draft -> !draft.isOrphan()).forEach(this::check);
    }

    private void check(EntryDraft draft) {
        Agent agent = draft.agent();
        if (ReservedAccounts.has(agent.forgeUser())) {
            draft.problem(Diagnostic.warning(
                    "agent.reserved-account",
                    draft.location(),
                    "the forge keeps the account " + agent.forgeUser() + " of the agent " + draft.name() + " to itself",
                    "give the agent another account"));
        }
        shared(draft, agent);
    }

    private void shared(EntryDraft draft, Agent agent) {
        EntryDraft sharing = byUser.putIfAbsent(agent.forgeUser().toLowerCase(Locale.ROOT), draft);
        EntryDraft close = byVariable.putIfAbsent(agent.identifiers().tokenVariable(), draft);
        if (sharing != null && !isOneFile(sharing, draft)) {
            draft.problem(Diagnostic.warning(
                    "agent.same-identity",
                    draft.location(),
                    "the agents " + draft.name() + " and " + sharing.name() + " share the account " + agent.forgeUser()
                            + ", so that nobody can tell their work apart",
                    "give each agent an account of its own"));
        } else if (sharing == null && close != null && !isOneFile(close, draft)) {
            draft.problem(Diagnostic.error(
                    "agent.same-variable",
                    draft.location(),
                    "the accounts of " + draft.name() + " and " + close.name() + " have tokens in one variable, "
                            + agent.identifiers().tokenVariable(),
                    "rename one of the accounts"));
        }
    }

    /** Whether the reader of project files has said it already. */
    private static boolean isOneFile(EntryDraft first, EntryDraft second) {
        return first.source() == EntryDraft.Source.SECTION
                && second.source() == EntryDraft.Source.SECTION
                && first.location().source().equals(second.location().source());
    }
}
