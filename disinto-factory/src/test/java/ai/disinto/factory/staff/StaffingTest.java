package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hiring, firing and rotating on a forge. */
class StaffingTest {
    @TempDir
    Path root;

    private EmbeddedForge embedded;
    private Forge admin;
    private StaffStage stage;

    @BeforeEach
    void begin() {
        embedded = StaffStage.forge(ForgejoLine.V15).start();
        admin = StaffStage.client(embedded.url().toString()).build();
        stage = StaffStage.in(root, admin);
    }

    @AfterEach
    void end() {
        admin.close();
        embedded.close();
    }

    @Test
    void print() {
        StaffPlan plan = stage.staffing().hire(Hire.on(Backend.anthropic()));
        System.out.println(plan);
        System.out.println(plan.apply());
        System.out.println(stage.staffing().hire(Hire.on(Backend.anthropic()).named("dev-2")));
        StaffPlan local = stage.staffing()
                .hire(Hire.at(URI.create("http://10.0.0.7:8081")).roles(List.of(Role.of("dev"), Role.of("review"))));
        System.out.println(local);
        System.out.println(local.apply());
        System.out.println(stage.staffing().agents().table());
        System.out.println(stage.staffing().agents().problems());
        System.out.println(stage.read(".env"));
        System.out.println(stage.read("projects/harb.toml"));
        StaffPlan rotate = stage.staffing().rotate("dev-2");
        System.out.println(rotate);
        System.out.println(rotate.apply());
        StaffPlan fire = stage.staffing().fireWithAccount("dev-2");
        System.out.println(fire);
        System.out.println(fire.apply());
        System.out.println(stage.staffing().fire("qwen3-dev").apply());
        System.out.println(stage.read(".env"));
        assertThat(stage.read(".env")).isNotEmpty();
        System.out.println(embedded.calls().size());
    }
}
