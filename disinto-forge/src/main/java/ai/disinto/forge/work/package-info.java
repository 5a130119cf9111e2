/**
 * What a factory does with issues.
 *
 * <ul>
 *   <li>{@link ai.disinto.forge.work.WorkQueue}: which issue is next, and why every other one is not;
 *   <li>{@link ai.disinto.forge.work.Claims}: who works on an issue, exactly one at a time;
 *   <li>{@link ai.disinto.forge.work.PriorArt}: what earlier attempts at an issue left behind;
 *   <li>{@link ai.disinto.forge.work.StackLock}: who uses a test stack that several share.
 * </ul>
 */
@NullMarked
package ai.disinto.forge.work;

import org.jspecify.annotations.NullMarked;
