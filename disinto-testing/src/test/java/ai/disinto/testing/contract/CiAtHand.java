package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.time.Duration;
import java.util.Optional;

/** The CI servers that the contract is held against. */
final class CiAtHand {
    static final String URL = "disinto.contract.ci.url";
    private static final String TOKEN = "disinto.contract.ci.token";
    private static final String OWNER = "ciowner";

    private CiAtHand() {}

    /** With the forge that the recorded Woodpecker had. */
    static CiUnderTest embedded() {
        EmbeddedForge forge = EmbeddedForge.builder().line(ForgejoLine.V11).start();
        forge.addAccount(OWNER, "pass-ciowner");
        EmbeddedCi ci = EmbeddedCi.builder(forge).shell(Duration.ofMinutes(5)).start();
        return CiUnderTest.embedded(ForgeUnderTest.embedded(forge, Optional.empty()), ci, OWNER);
    }

    static CiUnderTest running() {
        return CiUnderTest.at(
                ServerAtHand.running(), System.getProperty(URL, ""), Secret.of(System.getProperty(TOKEN, "")));
    }
}
