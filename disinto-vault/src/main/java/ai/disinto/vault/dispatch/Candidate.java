package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;

/** An action file on a trusted branch, not read yet. */
record Candidate(ActionId id, ActionEntry entry, TrustedState state) {}
