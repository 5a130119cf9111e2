package ai.disinto.examples.agents;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.files.TemporaryFolder;
import ai.disinto.factory.staff.BackendProbe;
import ai.disinto.factory.staff.Staffing;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A factory with its forge: those of the command line, else a copy of the sample with an embedded forge. */
final class Stage implements AutoCloseable {
    private final Path root;
    private final Forge forge;
    private final BackendProbe probe;
    private final List<Opened> opened;

    /** What is closed in the end. */
    private interface Opened extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private Stage(Path root, Forge forge, BackendProbe probe, List<Opened> opened) {
        this.root = root;
        this.forge = forge;
        this.probe = probe;
        this.opened = opened;
    }

    /** On a real forge. A folder that is not there becomes a copy of the sample. */
    static Stage at(Path root, String url, Credentials administrator) throws IOException {
        Forge forge = Forge.builder().url(url).credentials(administrator).build();
        if (!Files.exists(root)) {
            SampleStage.furnish(root);
            SampleStage.makeRepositories(forge);
        }
        return new Stage(root, forge, BackendProbe.http(), List.of(forge::close));
    }

    /** On a forge that lives as long as the stage, with a model service that always answers, and the sample's agent hired. */
    static Stage embedded() throws IOException {
        TemporaryFolder folder = TemporaryFolder.create("disinto-agents");
        EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .credentials(Credentials.basic("root1", Secret.of("password1")))
                .build();
        SampleStage.furnish(folder.path());
        SampleStage.makeRepositories(forge);
        BackendProbe answering = url -> List.of("coder-30b");
        Stage stage = new Stage(folder.path(), forge, answering, List.of(forge::close, embedded::close, folder::close));
        stage.staffing().hire(SampleStage.LOCAL_DEV).apply();
        return stage;
    }

    Staffing staffing() {
        return Staffing.builder()
                .factory(root)
                .administrator(forge)
                .probe(probe)
                .build();
    }

    String forgeUrl() {
        return forge.url();
    }

    @Override
    public void close() throws IOException {
        for (Opened each : opened) {
            each.close();
        }
    }
}
