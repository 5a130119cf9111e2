package ai.disinto.testing.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemovalTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final EmbeddedForge server = EmbeddedForge.start();
    private final Forge admin = Forge.builder()
            .url(server.url().toString())
            .credentials(Credentials.basic("root1", Secret.of("password1")))
            .build();

    @AfterEach
    void close() {
        admin.close();
        server.close();
    }

    /** Makes what a run that began at some time needs, and ends it without cleaning up. */
    private Person killedRun(Instant start) {
        Stage stage = new Stage(admin, new Names(start));
        Person person = stage.person("bob");
        String organization = stage.organization(person);
        person.forge().repositories().create(NewRepository.named("own").isPrivate(true));
        person.forge().repositories().createIn(organization, NewRepository.named("shared"));
        HookSettings hook = HookSettings.to("http://127.0.0.1:9/" + stage.name("hook"));
        admin.administration().hooks().create(hook.active(false));
        return person;
    }

    @Test
    void leftOvers_ofOldRuns_areDeletedWithAllThatBelongsToThem() {
        String old = killedRun(NOW.minus(Duration.ofHours(2))).login();
        String young = killedRun(NOW.minus(Duration.ofMinutes(5))).login();
        new Removal(admin).leftOvers(NOW, HOUR);
        assertThat(admin.users().find(old)).isEmpty();
        assertThat(admin.users().find(young)).isPresent();
        assertThat(admin.organizations().all().list()).hasSize(1);
        assertThat(admin.administration().hooks().list().list()).hasSize(1);
    }

    @Test
    void leftOvers_areNeverAccountsThatOnlyLookAlike() {
        server.addAccount("dctest-bob", "pass-bob");
        server.addAccount("dctest-!-x-1bob".replace('!', 'z'), "pass-bob");
        new Removal(admin).leftOvers(Instant.EPOCH, HOUR);
        assertThat(admin.users().search("dctest").list()).hasSize(2);
    }

    @Test
    void stage_deletesWhatItMade_andNothingElse() {
        server.addAccount("carol", "pass-carol");
        try (Stage stage = new Stage(admin, new Names(NOW))) {
            Person person = stage.person("bob");
            stage.organization(person);
            person.forge().repositories().create(NewRepository.named("own"));
            assertThat(admin.administration().users().list()).hasSize(3);
        }
        assertThat(admin.administration().users().list()).hasSize(2);
        assertThat(admin.organizations().all().list()).isEmpty();
    }
}
