package ai.disinto.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.RepositorySlug;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProjectTemplateTest {
    private static final RepositorySlug REPO =
            RepositorySlug.fromLocation("https://forge.example.org/acme/tidepool.git");

    @Test
    void newFile_isCompleteAndAligned() {
        ProjectConfig project = ProjectTemplate.of(REPO)
                .opsRepo(RepositorySlug.parse("factory-admin/tidepool-ops"))
                .repoRoot("/srv/tidepool")
                .opsRepoRoot("/srv/tidepool-ops")
                .primaryBranch("trunk")
                .toConfig();
        assertThat(project.render()).isEqualTo("""
                        # tidepool: what the factory knows about this project. Belongs to this machine alone.

                        name           = "tidepool"
                        repo           = "acme/tidepool"
                        ops_repo       = "factory-admin/tidepool-ops"
                        forge_url      = "http://localhost:3000"
                        repo_root      = "/srv/tidepool"
                        ops_repo_root  = "/srv/tidepool-ops"
                        primary_branch = "trunk"

                        [ci]
                        woodpecker_repo_id = 0
                        stale_minutes      = 60

                        [services]
                        containers = []

                        [monitoring]
                        check_prs            = true
                        check_dev_agent      = true
                        check_pipeline_stall = false

                        # An agent that works with a model of your own gets a section like this:
                        #
                        # [agents.llama]
                        # base_url      = "http://10.10.10.1:8081"
                        # model         = "the-model"
                        # roles         = ["dev"]
                        # forge_user    = "llama-bot"
                        # compact_pct   = 60
                        # poll_interval = 60

                        # The code can be pushed to further places after each merge:
                        #
                        # [mirrors]
                        # codeberg = "git@codeberg.org:acme/tidepool.git"
                        """);
    }

    @Test
    void newFile_hasNothingToReport_andItsDefaults() {
        ProjectConfig project = ProjectTemplate.of(REPO).name("pool").toConfig();
        assertThat(ProjectConfig.check(project.render(), "p").diagnostics()).isEmpty();
        assertThat(project.name()).isEqualTo("pool");
        assertThat(project.opsRepo()).hasToString("acme/tidepool-ops");
        assertThat(project.find(ProjectKey.PRIMARY_BRANCH)).contains("main");
        assertThat(project.find(ProjectKey.REPO_ROOT)).isEmpty();
    }

    @Test
    void values_areWrittenWithEscapes() {
        ProjectConfig project = ProjectTemplate.of(REPO).repoRoot("C:\\a \"b\"").toConfig();
        assertThat(project.render()).contains("repo_root      = \"C:\\\\a \\\"b\\\"\"\n");
        assertThat(project.find(ProjectKey.REPO_ROOT)).contains("C:\\a \"b\"");
    }

    @Test
    void parameters_areValidated() {
        ProjectTemplate template = ProjectTemplate.of(REPO);
        assertThatIllegalArgumentException().isThrownBy(() -> template.name("../x"));
        assertThatIllegalArgumentException().isThrownBy(() -> template.forgeUrl(URI.create("http://u:p@h")));
        assertThatIllegalArgumentException().isThrownBy(() -> template.repoRoot("~/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> template.primaryBranch("-x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectTemplate.of(new RepositorySlug("a", "b".repeat(98)))
                        .toConfig())
                .withMessageContaining("opsRepo");
    }

    @Test
    void templates_areValues() {
        assertThat(ProjectTemplate.of(REPO))
                .isEqualTo(ProjectTemplate.of(REPO))
                .hasToString("ProjectTemplate[acme/tidepool]");
        assertThat(ProjectTemplate.of(REPO).name("x")).isNotEqualTo(ProjectTemplate.of(REPO));
    }
}
