package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.AgentName;
import ai.disinto.core.project.ProjectConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AgentNamesTest {
    private static final AgentRegistry EMPTY =
            AgentRegistry.of(List.of(), Optional.empty(), Set.of(), AgentCatalog.standard());

    @Test
    void names_areDerivedInOnePlace() {
        AgentIdentifiers names = new AgentIdentifiers("Dev-Local_2", "dev-local2-bot");
        assertThat(names.safeName()).isEqualTo("dev-local-2");
        assertThat(names.service()).isEqualTo("agents-dev-local-2");
        assertThat(names.container()).isEqualTo("disinto-agents-dev-local-2");
        assertThat(List.of(names.dataVolume(), names.reposVolume()))
                .containsExactly("agents-dev-local-2-data", "project-repos-dev-local-2");
        assertThat(List.of(names.tokenVariable(), names.passwordVariable(), names.userVariable()))
                .containsExactly(
                        "FORGE_TOKEN_DEV_LOCAL2_BOT", "FORGE_PASS_DEV_LOCAL2_BOT", "FORGE_BOT_USER_DEV_LOCAL2_BOT");
        assertThat(names.profileRepository()).isEqualTo("dev-local2-bot/.profile");
    }

    @Test
    void collisions_sayWhatIsTakenAndWhere() {
        AgentRegistry agents =
                AgentRegistry.of(List.of(project("a_b")), Optional.empty(), Set.of(), AgentCatalog.standard());
        assertThat(agents.collisions(new AgentIdentifiers("a-b", "a.b.bot")))
                .containsExactly(
                        "the service agents-a-b is that of the agent a_b at shop.toml:3:1",
                        "the variable FORGE_TOKEN_A_B_BOT holds the token of the agent a_b at shop.toml:3:1");
        assertThat(agents.collisions(new AgentIdentifiers("c", "Dev-Bot")))
                .singleElement()
                .asString()
                .contains("of the agent dev at roster");
        assertThat(agents.collisions(new AgentIdentifiers("c", "c-bot"))).isEmpty();
    }

    @Test
    void collisions_knowWhatIsReservedOrNoName() {
        assertThat(EMPTY.collisions(new AgentIdentifiers("reviewer", "x")).get(0))
                .contains("in the role review");
        assertThat(EMPTY.collisions(new AgentIdentifiers("schedule", "x")).get(0))
                .contains("is no agent");
        assertThat(EMPTY.collisions(new AgentIdentifiers("x", "Admin")).get(0)).contains("keeps the account");
        assertThat(EMPTY.collisions(new AgentIdentifiers("x", "a.keys"))).hasSize(1);
        assertThat(EMPTY.collisions(new AgentIdentifiers("x", "a".repeat(41))).get(0))
                .contains("longer than the 40");
        assertThat(EMPTY.collisions(new AgentIdentifiers("Night Shift", "x")).get(0))
                .endsWith("such as night-shift");
    }

    @Test
    void freeName_isTheNextNumber() {
        assertThat(EMPTY.freeName(AgentName.parse("night"))).hasToString("night");
        assertThat(EMPTY.freeName(AgentName.parse("dev"))).hasToString("dev-2");
        assertThat(EMPTY.freeName(AgentName.parse("schedule"))).hasToString("schedule-2");
        AgentRegistry agents =
                AgentRegistry.of(List.of(project("dev-2")), Optional.empty(), Set.of(), AgentCatalog.standard());
        assertThat(agents.freeName(AgentName.parse("dev"))).hasToString("dev-3");
        assertThat(EMPTY.freeName(AgentName.parse("x".repeat(60))).toString()).hasSize(60);
    }

    @Property(tries = 100)
    void freeNames_haveNoCollision_whateverIsThere(
            @ForAll @Size(max = 12)
                    List<@StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'b') String> names) {
        StringBuilder sections = new StringBuilder();
        new HashSet<>(names).forEach(name -> sections.append(section(name)).append(section(name + "-2")));
        ProjectConfig project = ProjectConfig.parse("name = \"shop\"\nrepo = \"acme/shop\"\n" + sections, "shop.toml");
        AgentRegistry agents = AgentRegistry.of(List.of(project), Optional.empty(), Set.of(), AgentCatalog.standard());
        for (String name : names) {
            AgentName free = agents.freeName(AgentName.parse(name));
            assertThat(agents.collisions(new AgentIdentifiers(free.toString(), free + "-bot")))
                    .isEmpty();
        }
    }

    @Property(tries = 200)
    void anySection_isListedOnceAndFoundAgain(@ForAll String name) {
        String quoted = "\"" + name.replaceAll("[\"\\\\\\p{Cntrl}\\p{Cs}]", "") + "x\"";
        ProjectConfig project = ProjectConfig.parse(
                "name = \"shop\"\nrepo = \"acme/shop\"\n[agents." + quoted
                        + "]\nbase_url = \"http://a\"\nmodel = \"m\"\nforge_user = \"x\"\n",
                "shop.toml");
        AgentRegistry agents = AgentRegistry.of(List.of(project), Optional.empty(), Set.of(), AgentCatalog.standard());
        List<AgentEntry> others =
                agents.entries().stream().filter(entry -> !entry.isOwn()).toList();
        assertThat(others.size() + agents.problems().size()).isPositive();
        assertThat(others).allMatch(entry -> agents.find(entry.name()).isPresent());
        assertThat(agents.table().lines()).hasSize(1 + agents.entries().size());
    }

    private static ProjectConfig project(String agent) {
        return ProjectConfig.parse("name = \"shop\"\nrepo = \"acme/shop\"\n" + section(agent), "shop.toml");
    }

    private static String section(String name) {
        return "[agents." + name + "]\nbase_url = \"http://a\"\nmodel = \"m\"\n";
    }
}
