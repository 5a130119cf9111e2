package ai.disinto.testing.contract;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The servers that the contract is held against. */
final class ServerAtHand {
    static final String URL = "disinto.contract.url";
    private static final String ADMINISTRATOR = "disinto.contract.admin";

    private ServerAtHand() {}

    static ForgeUnderTest embedded(ForgejoLine line) {
        return ForgeUnderTest.embedded(EmbeddedForge.builder().line(line).start(), descriptions());
    }

    static ForgeUnderTest running() {
        return ForgeUnderTest.at(System.getProperty(URL, ""), System.getProperty(ADMINISTRATOR, ""), descriptions());
    }

    static Optional<Path> descriptions() {
        Path folder = Path.of(System.getProperty("disinto.shared", "../../shared"), "data");
        return Optional.of(folder).filter(Files::isDirectory);
    }
}
