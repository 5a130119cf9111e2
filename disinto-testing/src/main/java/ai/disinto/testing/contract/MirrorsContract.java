package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.Mirrors;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewMigration;
import ai.disinto.forge.NewPushMirror;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PushMirror;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Mirrors}: of the server within itself. */
abstract class MirrorsContract extends RoleContract {
    private Mirrors mirrors() {
        return repository().mirrors();
    }

    private NewPushMirror into(ForgeRepository target) {
        return NewPushMirror.to(target.get().cloneUrl()).account(owner().login(), owner().password());
    }

    private ForgeRepository empty() {
        return newRepository(NewRepository.named(stage().name("target")));
    }

    private ForgeRepository pulled() {
        RepositorySlug slug = new RepositorySlug(owner().login(), stage().name("pulled"));
        NewMigration mirror =
                NewMigration.of(repository().get().cloneUrl(), slug).mirrored("8h0m0s");
        reachingItself(() -> owner().forge().repositories().migrate(mirror));
        ForgeRepository made = owner().forge().repository(slug);
        eventually(() -> made.branches().find("main"), Optional::isPresent);
        return made;
    }

    @Test
    void create_hasWhatWasGiven_andNoPassword() {
        ForgeRepository target = empty();
        NewPushMirror wanted = into(target).interval("8h0m0s").onCommit(true);
        PushMirror made = reachingItself(() -> mirrors().create(wanted));
        assertThat(made.address()).isEqualTo(target.get().cloneUrl());
        assertThat(made.interval()).isEqualTo("8h0m0s");
        assertThat(made.isPushedOnCommit()).isTrue();
        assertThat(mirrors().find(made.name()).orElseThrow().address()).isEqualTo(made.address());
        assertThat(mirrors().list().stream().map(PushMirror::name)).contains(made.name());
        mirrors().delete(made.name());
        assertThat(mirrors().find(made.name())).isEmpty();
    }

    @Test
    void create_byAWriter_isForbidden() {
        var writer = repository(collaborator(Permission.WRITE)).mirrors();
        ForgeRepository target = empty();
        refused(ForbiddenException.class, () -> writer.create(into(target)));
        refused(ForbiddenException.class, () -> writer.list().list());
    }

    @Test
    void delete_ofNone_doesNothing() {
        mirrors().delete("remote_mirror_none");
        assertThat(mirrors().find("remote_mirror_none")).isEmpty();
    }

    @Test
    void push_bringsEverythingToTheTarget() {
        ForgeRepository source = newRepository();
        ForgeRepository target = empty();
        reachingItself(() -> source.mirrors().create(into(target)));
        source.mirrors().push();
        var arrived = eventually(() -> target.branches().find("main"), Optional::isPresent);
        assertThat(arrived.orElseThrow().commit()).isEqualTo(head(source));
    }

    @Test
    void pull_bringsAMirrorUpToDate() {
        ForgeRepository mirror = pulled();
        assertThat(mirror.get().isMirror()).isTrue();
        file(repository(), stage().name("news") + ".txt", "new", "main");
        String head = head(repository());
        mirror.mirrors().pull();
        assertThat(eventually(() -> head(mirror), head::equals)).isEqualTo(head);
    }

    @Test
    void pull_ofWhatIsNoMirror_isInvalid() {
        refused(InvalidRequestException.class, () -> mirrors().pull());
    }

    @Test
    void writeToAMirror_isRefused_andNothingIsWritten() {
        ForgeRepository mirror = pulled();
        refused(ForgeException.class, () -> {
            FileWrite unused = mirror.contents().create("x.txt", bytes("x"), NewCommit.on("main"));
        });
        assertThat(mirror.contents().find("x.txt", "main")).isEmpty();
    }
}
