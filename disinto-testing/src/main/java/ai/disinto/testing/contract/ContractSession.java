package ai.disinto.testing.contract;

import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.testing.internal.stage.Names;
import ai.disinto.testing.internal.stage.Removal;
import ai.disinto.testing.internal.stage.Stage;
import ai.disinto.testing.internal.tap.Tap;
import ai.disinto.testing.internal.tap.TapLog;
import java.time.Duration;
import java.time.InstantSource;

/** One run of the suite: the server, a tap before it, and the administrator's client. */
final class ContractSession implements AutoCloseable {
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final ForgeUnderTest server;
    private final Tap tap;
    private final Forge admin;
    private final Forge direct;
    private final Names names;
    private final int line;

    private ContractSession(ForgeUnderTest server, InstantSource clock) {
        this.server = server;
        this.tap = Tap.before(server.url());
        Credentials credentials = Credentials.basic(server.administrator(), server.password());
        this.admin = Forge.builder().url(tap.url()).credentials(credentials).build();
        this.direct = Forge.builder().url(server.url()).credentials(credentials).build();
        this.names = new Names(clock.instant());
        this.line = line(admin.capabilities().version());
        new Removal(admin).leftOvers(clock.instant(), FORGOTTEN);
    }

    static ContractSession open(ForgeUnderTest server) {
        return new ContractSession(server, InstantSource.system());
    }

    Stage stage() {
        return new Stage(admin, names);
    }

    /** A client of the administrator that is not listened to. */
    Forge direct() {
        return direct;
    }

    /** The first number of the version that the server says it is; one line later than the known ones counts as 16. */
    int line() {
        return line;
    }

    String version() {
        return admin.capabilities().version();
    }

    ForgeUnderTest server() {
        return server;
    }

    TapLog log() {
        return tap.log();
    }

    String tapped() {
        return tap.url();
    }

    @Override
    public void close() {
        direct.close();
        admin.close();
        tap.close();
        server.close();
    }

    private static int line(String version) {
        String first = version.replaceFirst("\\..*", "");
        return first.matches("[0-9]{1,4}") ? Integer.parseInt(first) : 0;
    }
}
