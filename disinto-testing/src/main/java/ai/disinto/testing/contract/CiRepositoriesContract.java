package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.ci.CiRepository;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Repository;
import ai.disinto.testing.internal.stage.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@link WoodpeckerRepository}, and how one becomes known. */
abstract class CiRepositoriesContract extends CiRoleContract {
    private static final long UNKNOWN = 987_654_321;

    @Test
    void find_ofWhatWasNeverActivated_isEmpty() {
        assertThat(woodpecker().find(newCode().slug())).isEmpty();
        assertThat(woodpecker()
                        .find(new RepositorySlug(session().login(), session().name("none"))))
                .isEmpty();
        assertThat(woodpecker().repository(UNKNOWN).find()).isEmpty();
    }

    @Test
    void activate_makesItKnown_andCanBeRepeated() {
        Repository code = newCode();
        Created<CiRepository> first = woodpecker().activate(code);
        Created<CiRepository> again = woodpecker().activate(code);
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().id()).isEqualTo(first.value().id());
        assertThat(woodpecker().find(code.slug())).contains(again.value());
    }

    @Test
    void activate_saysWhatTheForgeSays() {
        Repository code = newCode();
        CiRepository seen = woodpecker().activate(code).value();
        assertThat(seen.slug()).isEqualTo(code.slug());
        assertThat(seen.forgeId()).isEqualTo(String.valueOf(code.id()));
        assertThat(seen.defaultBranch()).isEqualTo("main");
        assertThat(seen.isActive()).isTrue();
        assertThat(seen.allowsPulls()).isTrue();
        assertThat(woodpecker().repository(seen.id()).find()).contains(seen);
    }

    @Test
    void activate_ofWhatIsGone_isUnknown_sinceTheServerAnswers500() {
        Repository code = newCode();
        session().forge().repository(code.slug()).delete();
        refused(OutcomeUnknownException.class, () -> woodpecker().activate(code));
    }

    @Test
    void activate_ofSomebodyElses_isForbidden() {
        boolean everything = session().forge().users().current().isAdmin();
        Assumptions.assumeFalse(everything, "the account administers the forge, and with it every repository");
        try (Stage stage = session().stage()) {
            Repository foreign = stage.person("other")
                    .forge()
                    .repositories()
                    .create(NewRepository.named("foreign").initialized());
            refused(ForbiddenException.class, () -> woodpecker().activate(foreign));
            assertThat(woodpecker().find(foreign.slug())).isEmpty();
        }
    }

    @Test
    void edit_changesWhatItNames_andNothingElse() {
        WoodpeckerRepository builds = repository().builds();
        CiRepository before = builds.find().orElseThrow();
        CiRepository after = builds.edit(CiRepositoryEdit.of().timeout(Duration.ofMinutes(17)));
        assertThat(after.timeout()).isEqualTo(Duration.ofMinutes(17));
        assertThat(after.requiredApproval()).isEqualTo(before.requiredApproval());
        assertThat(after.allowsDeployments()).isEqualTo(before.allowsDeployments());
        assertThat(builds.find()).contains(after);
    }

    @Test
    void edit_ofAnUnknownWord_isRefused() {
        WoodpeckerRepository builds = repository().builds();
        CiRepositoryEdit wild = CiRepositoryEdit.of().requireApproval("sometimes");
        refused(InvalidRequestException.class, () -> builds.edit(wild));
    }

    @Test
    void edit_ofNothing_isNotFound() {
        CiRepositoryEdit change = CiRepositoryEdit.of().allowDeployments(true);
        refused(NotFoundException.class, () -> woodpecker().repository(UNKNOWN).edit(change));
    }

    @Test
    void edit_canPutTheWorkflowsElsewhere() {
        BuiltRepository other = newRepository(WORKFLOW);
        other.push("main", "elsewhere [CI SKIP]", "ci/other.yml", WORKFLOW);
        CiRepository edited = other.builds().edit(CiRepositoryEdit.of().configurationFile("ci/other.yml"));
        assertThat(edited.configurationFile()).isEqualTo("ci/other.yml");
        Pipeline pipeline = other.ended(other.push("main", "go"), "push");
        assertThat(pipeline.workflows()).extracting(each -> each.name()).containsExactly("other");
    }

    @Test
    void edit_canKeepPullsFromMakingPipelines() {
        BuiltRepository other = newRepository(WORKFLOW);
        other.builds().edit(CiRepositoryEdit.of().allowPulls(false));
        String commit = other.push("topic", "on a branch");
        other.code().pulls().create(NewPull.of("quiet", "topic", "main"));
        other.ended(other.push("main", "later"), "push");
        other.ended(commit, "push");
        assertThat(other.of(commit)).extracting(Pipeline::event).containsExactly("push");
    }

    @Test
    void repair_leavesOnePipelineForEachPush() {
        BuiltRepository other = newRepository(WORKFLOW);
        other.builds().repair();
        String commit = other.push("main", "after the repair");
        assertThat(other.ended(commit, "push").state()).isEqualTo(PipelineState.SUCCESS);
        assertThat(other.of(commit)).hasSize(1);
        refused(NotFoundException.class, () -> woodpecker().repository(UNKNOWN).repair());
    }

    @Test
    void deactivate_keepsThePipelines_andMakesNoMore() {
        BuiltRepository other = newRepository(WORKFLOW);
        Pipeline kept = other.ended(other.push("main", "before"), "push");
        other.builds().deactivate();
        assertThat(other.builds().find().orElseThrow().isActive()).isFalse();
        assertThat(woodpecker().find(other.code().slug())).isPresent();
        String meanwhile = other.push("main", "meanwhile");
        Repository code = other.code().get();
        Created<CiRepository> again = woodpecker().activate(code);
        assertThat(again.value().id()).isEqualTo(other.builds().id());
        assertThat(again.isNew()).isTrue();
        Pipeline next = other.ended(other.push("main", "after"), "push");
        assertThat(next.number()).isGreaterThan(kept.number());
        assertThat(other.of(meanwhile)).isEmpty();
        assertThat(other.builds().pipelines().list(PipelineQuery.all()).list())
                .extracting(Pipeline::number)
                .containsExactly(next.number(), kept.number());
    }

    @Test
    void deactivate_ofNothing_isNotFound() {
        refused(NotFoundException.class, () -> woodpecker().repository(UNKNOWN).deactivate());
    }

    @Test
    void delete_forgetsIt_andLeavesTheForgeAlone() {
        Repository code = newCode();
        WoodpeckerRepository builds =
                woodpecker().repository(woodpecker().activate(code).value().id());
        builds.delete();
        assertThat(builds.find()).isEmpty();
        assertThat(woodpecker().find(code.slug())).isEmpty();
        assertThat(session().forge().repository(code.slug()).find()).isPresent();
        refused(NotFoundException.class, builds::delete);
    }
}
