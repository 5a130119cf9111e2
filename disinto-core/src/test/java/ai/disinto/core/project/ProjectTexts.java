package ai.disinto.core.project;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import java.net.URI;
import java.util.List;

/** Project files for tests. */
final class ProjectTexts {
    static final String MINIMAL = "name = \"tidepool\"\nrepo = \"acme/tidepool\"\n";

    static final String FULL = """
            # belongs to this machine
            name           = "tidepool"
            repo           = "acme/tidepool"
            ops_repo       = "factory-admin/tidepool-ops"
            forge_url      = "http://localhost:3000"
            repo_root      = "/srv/tidepool"
            ops_repo_root  = "/srv/tidepool-ops"
            primary_branch = "trunk"

            [ci]
            woodpecker_repo_id = 7      # 0 = not connected
            stale_minutes      = 45

            [services]
            containers = ["indexer"]

            [monitoring]
            check_prs            = true
            check_dev_agent      = false
            check_pipeline_stall = true

            # [agents.llama]
            # base_url = "http://10.10.10.1:8081"
            # roles = ["dev"]

            [agents.dev-local2]
            base_url      = "http://10.0.0.5:8081"
            model         = "coder-30b"
            roles         = ["dev", "review"]
            forge_user    = "dev-local2"
            compact_pct   = 55
            poll_interval = 30

            [agents.schedule]
            gardener_interval = 900

            [mirrors]
            codeberg = "git@codeberg.org:acme/tidepool.git"
            """;

    static final AgentEdit HIRE = AgentEdit.of("night-shift")
            .baseUrl(URI.create("http://10.0.0.6:8081"))
            .model("local-model")
            .roles(List.of("dev"))
            .forgeUser("night-shift-bot");

    private ProjectTexts() {}

    static ProjectConfig full() {
        return ProjectConfig.parse(FULL, "projects/tidepool.toml");
    }

    static ProjectConfig config(String more) {
        return ProjectConfig.check(MINIMAL + more, "projects/tidepool.toml")
                .value()
                .orElseThrow();
    }

    /** The codes of what is wrong with a file that has these lines besides the required ones. */
    static List<String> codes(String more) {
        Parsed<ProjectConfig> parsed = ProjectConfig.check(MINIMAL + more, "projects/tidepool.toml");
        return parsed.diagnostics().stream().map(Diagnostic::code).toList();
    }

    static String agent(String name, String more) {
        return "[agents." + name + "]\nbase_url = \"http://h:1\"\nmodel = \"m\"\n" + more + "\n";
    }
}
