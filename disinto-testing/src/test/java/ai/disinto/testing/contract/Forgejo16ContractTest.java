package ai.disinto.testing.contract;

import ai.disinto.testing.ForgejoLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The embedded forge of line 16 keeps the contract. */
@Tag("proof")
@DisabledIfSystemProperty(named = ServerAtHand.URL, matches = ".+")
class Forgejo16ContractTest extends ForgeContract {
    @Override
    protected ForgeUnderTest forgeUnderTest() {
        return ServerAtHand.embedded(ForgejoLine.V16);
    }
}
