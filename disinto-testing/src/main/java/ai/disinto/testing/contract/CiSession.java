package ai.disinto.testing.contract;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.testing.internal.stage.Names;
import ai.disinto.testing.internal.stage.Stage;
import ai.disinto.testing.internal.tap.Tap;
import ai.disinto.testing.internal.tap.TapLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One run of the suite: the CI and its forge, a tap before each, and the clients of the account that owns the token. */
final class CiSession implements AutoCloseable {
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final CiUnderTest server;
    private final Tap tap;
    private final Tap forgeTap;
    private final Woodpecker woodpecker;
    private final Forge admin;
    private final Names names;
    private final String login;
    private final String version;

    private CiSession(CiUnderTest server, InstantSource clock) {
        this.server = server;
        this.tap = Tap.before(server.url());
        this.forgeTap = Tap.before(server.forge().url());
        this.woodpecker = client(Optional.of(server.token()));
        Credentials credentials =
                Credentials.basic(server.forge().administrator(), server.forge().password());
        this.admin =
                Forge.builder().url(forgeTap.url()).credentials(credentials).build();
        this.names = new Names(clock.instant());
        this.login = woodpecker.askUser().login();
        this.version = woodpecker.askVersion();
        List<RepositorySlug> old = forge().repositories().ofUser(login).stream()
                .map(each -> each.slug())
                .filter(slug -> Names.isLeftOver(slug.name(), clock.instant(), FORGOTTEN))
                .toList();
        old.forEach(this::remove);
    }

    static CiSession open(CiUnderTest server) {
        return new CiSession(server, InstantSource.system());
    }

    /** The client of the CI. */
    Woodpecker woodpecker() {
        return woodpecker;
    }

    /** Another client of the CI, to be closed by the caller. */
    Woodpecker client(Optional<Secret> token) {
        var builder = Woodpecker.builder().url(tap.url());
        token.ifPresent(builder::token);
        return builder.build();
    }

    /** The forge as the account sees it that owns the token. */
    Forge forge() {
        return admin.sudo(login);
    }

    String login() {
        return login;
    }

    String version() {
        return version;
    }

    Stage stage() {
        return new Stage(admin, names);
    }

    String name(String what) {
        return names.next(what);
    }

    /** Removes a repository from the CI, which must still find it on the forge, and then from the forge. */
    void remove(RepositorySlug slug) {
        woodpecker.find(slug).map(known -> woodpecker.repository(known.id())).ifPresent(WoodpeckerRepository::delete);
        ForgeRepository code = forge().repository(slug);
        if (code.find().isPresent()) {
            code.delete();
        }
    }

    TapLog log() {
        return tap.log();
    }

    TapLog forgeLog() {
        return forgeTap.log();
    }

    @Override
    public void close() {
        woodpecker.close();
        admin.close();
        tap.close();
        forgeTap.close();
        server.close();
    }
}
