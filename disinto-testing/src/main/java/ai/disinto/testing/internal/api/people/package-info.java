/** Organisations, teams, keys, notifications and whatever else concerns people. */
@NullMarked
package ai.disinto.testing.internal.api.people;

import org.jspecify.annotations.NullMarked;
