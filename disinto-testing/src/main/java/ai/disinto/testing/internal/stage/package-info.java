/** Accounts, organisations and repositories that tests need on a server, and their end. */
@NullMarked
package ai.disinto.testing.internal.stage;

import org.jspecify.annotations.NullMarked;
