/**
 * Who must have said what before an action may be merged or run: a {@link ai.disinto.vault.decision.DecisionMatrix}
 * decides by what was read, and says why.
 */
@NullMarked
package ai.disinto.vault.decision;

import org.jspecify.annotations.NullMarked;
