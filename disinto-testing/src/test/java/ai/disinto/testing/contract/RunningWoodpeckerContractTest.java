package ai.disinto.testing.contract;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A Woodpecker that runs somewhere keeps the contract. */
@EnabledIfSystemProperty(named = CiAtHand.URL, matches = ".+")
class RunningWoodpeckerContractTest extends WoodpeckerContract {
    @Override
    protected CiUnderTest ciUnderTest() {
        return CiAtHand.running();
    }
}
