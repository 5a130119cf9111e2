package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ci.CiSecret;
import ai.disinto.forge.ci.CiSecrets;
import ai.disinto.forge.ci.NewCiSecret;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link CiSecrets}. */
abstract class CiSecretsContract extends CiRoleContract {
    private static final int MORE_THAN_A_PAGE = 53;
    private static final Secret VALUE = Secret.of("hunter2-hunter2");

    private CiSecrets secrets() {
        return repository().builds().secrets();
    }

    @Test
    void save_keepsWhatWasGiven() {
        CiSecret kept = secrets()
                .save(NewCiSecret.of("kept", VALUE)
                        .events(List.of("push", "manual"))
                        .note("for tests"));
        assertThat(kept.name()).isEqualTo("kept");
        assertThat(kept.events()).containsExactlyInAnyOrder("push", "manual");
        assertThat(kept.images()).isEmpty();
        assertThat(kept.note()).isEqualTo("for tests");
        assertThat(secrets().find("kept")).contains(kept);
        assertThat(secrets().list().list()).contains(kept);
    }

    @Test
    void save_ofAKnownName_changesIt() {
        CiSecret first = secrets().save(NewCiSecret.of("changed", VALUE));
        CiSecret second = secrets().save(NewCiSecret.of("changed", VALUE).events(List.of("tag")));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.events()).containsExactly("tag");
        assertThat(secrets().list().stream().filter(each -> each.name().equals("changed")))
                .containsExactly(second);
    }

    @Test
    void find_ofNothing_isEmpty() {
        assertThat(secrets().find("none")).isEmpty();
    }

    @Test
    void list_ofNothing_isEmpty() {
        assertThat(newRepository(WORKFLOW).builds().secrets().list().list()).isEmpty();
    }

    @Test
    void list_ofMoreThanAPage_isWhole() {
        CiSecrets many = newRepository(WORKFLOW).builds().secrets();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            many.save(NewCiSecret.of("many" + i, VALUE));
        }
        assertThat(many.list().list())
                .extracting(CiSecret::name)
                .doesNotHaveDuplicates()
                .hasSize(MORE_THAN_A_PAGE);
    }

    @Test
    void delete_removesIt_once() {
        secrets().save(NewCiSecret.of("gone", VALUE));
        secrets().delete("gone");
        assertThat(secrets().find("gone")).isEmpty();
        refused(NotFoundException.class, () -> secrets().delete("gone"));
    }

    @Test
    void secrets_reachTheSteps_andNotTheirLogs() {
        BuiltRepository other = newRepository("""
                skip_clone: true
                when:
                  - event: push
                steps:
                  - name: use
                    image: bash
                    environment:
                      KEY:
                        from_secret: key
                    commands:
                      - test "$KEY" = hunter2-"hunter2"
                      - echo it is $KEY
                """);
        other.builds().secrets().save(NewCiSecret.of("key", VALUE));
        Pipeline pipeline = other.ended(other.push("main", "use it"), "push");
        assertThat(pipeline.state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(other.log(pipeline, "use")).contains("it is ********");
    }
}
