/** Accounts, access tokens and their administration. */
@NullMarked
package ai.disinto.testing.internal.api.users;

import org.jspecify.annotations.NullMarked;
