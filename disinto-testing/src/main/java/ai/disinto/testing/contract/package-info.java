/**
 * What the client of a forge and a forge must agree on, as tests: extend {@link ai.disinto.testing.contract.ForgeContract}
 * with the address of a Forgejo, real or embedded. Needs JUnit Jupiter and AssertJ.
 */
@NullMarked
package ai.disinto.testing.contract;

import org.jspecify.annotations.NullMarked;
