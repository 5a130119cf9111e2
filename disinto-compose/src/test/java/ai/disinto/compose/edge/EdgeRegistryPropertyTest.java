package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdgeRegistryPropertyTest {
    @Property(tries = 300)
    void registry_isReadAsItWasWritten(@ForAll("projects") List<Registration> projects) {
        EdgeRegistry registry = registry(projects);
        String text = registry.render();
        assertThat(EdgeRegistry.parse(text, "registry.json")).isEqualTo(registry);
        assertThat(EdgeRegistry.parse(text, "registry.json").render())
                .isEqualTo(text)
                .isASCII();
    }

    @Property(tries = 300)
    void authorizedKeys_haveOneLineForEachKey(@ForAll("projects") List<Registration> projects) {
        EdgeRegistry registry = registry(projects);
        long keys =
                registry.projects().stream().map(Registration::key).distinct().count();
        assertThat(registry.authorizedKeys().lines().skip(1))
                .hasSize((int) keys)
                .allMatch(line -> line.matches("restrict,port-forwarding,(permitlisten=\"127\\.0\\.0\\.1:2\\d{4}\",)+"
                        + "command=\"/bin/false\" ssh-ed25519 [A-Za-z0-9+/]+=*"));
    }

    /** Names come and go in any order: no two have one port, and the lowest free one is taken next. */
    @Property(tries = 200)
    void ports_areGivenToOneProjectAtATime(@ForAll("steps") List<Integer> steps) {
        EdgeRegistry registry = EdgeRegistry.empty();
        for (int step : steps) {
            EdgeName name = EdgeName.of("project-" + step);
            if (registry.find(name).isPresent()) {
                registry = registry.without(name);
            } else {
                int port = registry.freePort().orElseThrow();
                registry = registry.with(EdgeRegistryTest.project(name.toString(), port));
                assertThat(port)
                        .isLessThan(
                                EdgeRegistry.FIRST_PORT + registry.projects().size());
            }
            Set<Integer> ports = new HashSet<>();
            assertThat(registry.projects()).allMatch(project -> ports.add(project.port()));
        }
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, 12).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Registration>> projects() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("abcXYZ019_-").ofMinLength(1).ofMaxLength(12);
        Arbitrary<Integer> ports = Arbitraries.integers().between(EdgeRegistry.FIRST_PORT, EdgeRegistry.LAST_PORT);
        Arbitrary<String> callers = Arbitraries.strings().all().ofMaxLength(40);
        return Combinators.combine(names, ports, Arbitraries.integers(), callers)
                .as(EdgeRegistryPropertyTest::project)
                .list()
                .ofMaxSize(20);
    }

    private static Registration project(String name, int port, int key, String caller) {
        Instant time = Instant.ofEpochSecond(Math.abs((long) key));
        return new Registration(EdgeName.registered(name), port, name + ".example.org", SampleKeys.number(key), time)
                .by(caller);
    }

    /** Leaves out what another project has already. */
    private static EdgeRegistry registry(List<Registration> projects) {
        EdgeRegistry registry = EdgeRegistry.empty();
        Set<Object> taken = new HashSet<>();
        for (Registration project : projects) {
            boolean isNew = registry.find(project.name()).isEmpty();
            if (isNew && taken.add(project.port()) && taken.add(project.fqdn())) {
                registry = registry.with(project);
            }
        }
        return registry;
    }
}
