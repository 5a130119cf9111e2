/**
 * How requests get onto a branch that is trusted: {@link ai.disinto.vault.route.Route} says how low ones do, {@link
 * ai.disinto.vault.route.BranchProtectionProfile} what the forge must enforce for it.
 */
@NullMarked
package ai.disinto.vault.route;

import org.jspecify.annotations.NullMarked;
