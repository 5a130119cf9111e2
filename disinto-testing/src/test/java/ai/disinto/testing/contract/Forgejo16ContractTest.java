package ai.disinto.testing.contract;

import ai.disinto.testing.ForgejoLine;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The embedded forge of line 16 keeps the contract. */
@DisabledIfSystemProperty(named = ServerAtHand.URL, matches = ".+")
class Forgejo16ContractTest extends ForgeContract {
    @Override
    protected ForgeUnderTest forgeUnderTest() {
        return ServerAtHand.embedded(ForgejoLine.V16);
    }
}
