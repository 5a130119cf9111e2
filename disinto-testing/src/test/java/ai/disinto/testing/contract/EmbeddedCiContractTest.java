package ai.disinto.testing.contract;

import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The embedded CI keeps the contract. */
@DisabledIfSystemProperty(named = ServerAtHand.URL, matches = ".+")
class EmbeddedCiContractTest extends WoodpeckerContract {
    @Override
    protected CiUnderTest ciUnderTest() {
        return CiAtHand.embedded();
    }
}
