package ai.disinto.testing.contract;

import ai.disinto.testing.ForgejoLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The embedded forge of line 15 keeps the contract. The ordinary build is content with the oldest line. */
@Tag("proof")
@DisabledIfSystemProperty(named = ServerAtHand.URL, matches = ".+")
class Forgejo15ContractTest extends ForgeContract {
    @Override
    protected ForgeUnderTest forgeUnderTest() {
        return ServerAtHand.embedded(ForgejoLine.V15);
    }
}
