package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.document.InvalidDocumentException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is said to the builder is refused with a type, or stands in the file as it was said. */
@Tag("proof")
class HostileStackTest {
    private final Hostile hostile = Hostile.texts();
    private final int usual =
            Scenarios.stack(Scenarios.HARBOUR).build().composeFile().services().size();

    @Test
    void agent_ofHostileNames_isOneServiceWithTheSameModel() {
        int made = 0;
        for (int i = 0; i < Math.min(20_000, Hostile.runs(200)); i++) {
            String model = hostile.next();
            Optional<FactoryStack> stack = agent(hostile.next(), hostile.next(), model);
            if (stack.isPresent()) {
                made++;
                ComposeFile file = stack.get().composeFile();
                ComposeFile read = ComposeFile.parse(file.render(), "hostile.yml");
                assertThat(read).as(hostile.seed()).isEqualTo(file);
                assertThat(read.services()).as(hostile.seed()).hasSize(usual + 1);
                String service = stack.get().agents().get(0).identifiers().service();
                assertThat(read.service(service).orElseThrow().environment().get("CLAUDE_MODEL"))
                        .as(hostile.seed())
                        .isEqualTo(ComposeText.of(model));
            }
        }
        assertThat(made).as(hostile.seed()).isPositive();
    }

    @Test
    void everyOtherSlot_refusesOrKeepsTheText() {
        for (int i = 0; i < Math.min(20_000, Hostile.runs(200)); i++) {
            String text = hostile.next();
            tried(builder -> builder.environment("agents", "OWN", ComposeText.of(text)));
            tried(builder -> builder.environment(text, "OWN", ComposeText.of("x")));
            tried(builder -> builder.environment("agents", text, ComposeText.of("x")));
            tried(builder -> builder.environment("agents", "OWN", ComposeText.variable("A", text)));
            tried(builder -> builder.environment("agents", "OWN", ComposeText.required("A", text)));
            tried(builder -> builder.images(ImageSource.registry(text, "v1")));
            tried(builder -> builder.images(ImageSource.registry("registry.example", text)));
            tried(builder -> builder.routing(Routing.subpath(text + ".example.org")));
            tried(builder -> builder.routing(Routing.subdomain(text + ".example.org")));
            tried(builder -> builder.composeName(text));
            tried(builder -> builder.routing(Routing.subpath("a.example.org")).tunnel(new Tunnel(text, 1, text)));
        }
    }

    /** Refused, or a file of the same services that is read as it was. */
    private void tried(Consumer<FactoryStack.Builder> said) {
        FactoryStack.Builder builder = Scenarios.stack(Scenarios.HARBOUR);
        try {
            said.accept(builder);
            ComposeFile file = builder.build().composeFile();
            assertThat(ComposeFile.parse(file.render(), "hostile.yml"))
                    .as(hostile.seed())
                    .isEqualTo(file);
            assertThat(file.services()).as(hostile.seed()).hasSize(usual);
        } catch (IllegalArgumentException | InvalidDocumentException e) {
            assertThat(e.getMessage()).as(hostile.seed()).isNotBlank();
        }
    }

    private static Optional<FactoryStack> agent(String name, String user, String model) {
        try {
            Agent agent = Agent.builder(name)
                    .forgeUser(user)
                    .backend(Backend.compatible(URI.create("http://10.0.0.9"), model))
                    .build();
            FactoryStack stack =
                    Scenarios.stack(Scenarios.HARBOUR).agents(List.of(agent)).build();
            assertThat(stack.unset(Map.of())).isNotEmpty();
            return Optional.of(stack);
        } catch (IllegalArgumentException | InvalidDocumentException e) {
            return Optional.empty();
        }
    }
}
