package ai.disinto.testing.contract;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A server that runs somewhere keeps the contract. */
@EnabledIfSystemProperty(named = ServerAtHand.URL, matches = ".+")
class RunningForgejoContractTest extends ForgeContract {
    @Override
    protected ForgeUnderTest forgeUnderTest() {
        return ServerAtHand.running();
    }
}
