/** What a forge said: immutable snapshots such as {@link ai.disinto.forge.model.Issue}, made by the library alone. */
@NullMarked
package ai.disinto.forge.model;

import org.jspecify.annotations.NullMarked;
