package ai.disinto.testing.junit;

import static ai.disinto.testing.assertj.ForgeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedForgeExtensionTest {
    private static final Set<URI> ADDRESSES = new HashSet<>();

    @Test
    void tests_getAForgeOfTheirOwn() {
        ADDRESSES.clear();
        assertThat(TestRun.of(Plain.class)).hasSize(3).allMatch(end -> end.endsWith(" passed"));
        assertThat(ADDRESSES).hasSize(3);
    }

    @WithForge
    static final class Plain {
        @BeforeEach
        void arrange(Forge admin) {
            admin.repositories().create(NewRepository.named("x"));
        }

        @RepeatedTest(3)
        void repository_isThere(EmbeddedForge forge) {
            ADDRESSES.add(forge.url());
            assertThat(forge).repository("root1/x").hasIssues(0);
        }
    }

    @Test
    void line_isThatOfTheMethodOrElseOfTheClass() {
        assertThat(TestRun.of(Lines.class)).hasSize(3).allMatch(end -> end.endsWith(" passed"));
    }

    @WithForge(line = ForgejoLine.V11)
    static final class Lines {
        @Test
        void ofTheClass(Forge admin) {
            assertThat(version(admin)).startsWith("11.");
        }

        @Test
        @WithForge(line = ForgejoLine.V16, calm = true)
        void ofTheMethod(Forge admin) {
            assertThat(version(admin)).startsWith("16.");
        }

        @Nested
        class Inner {
            @Test
            void ofTheClassAround(Forge admin) {
                assertThat(version(admin)).startsWith("11.");
            }
        }

        private static String version(Forge admin) {
            return admin.capabilities().version();
        }
    }

    @Test
    void builder_canBeGiven() {
        assertThat(TestRun.of(Programmatic.class)).containsExactly("administrator_isAsTheBuilderSays(Forge) passed");
    }

    static final class Programmatic {
        @RegisterExtension
        final EmbeddedForgeExtension forge = EmbeddedForgeExtension.of(
                () -> EmbeddedForge.builder().admin("hq", "a password").calm());

        @Test
        void administrator_isAsTheBuilderSays(Forge admin) {
            assertThat(admin.users().current().login()).isEqualTo("hq");
        }
    }

    @Test
    void operationThatTheForgeHasNot_failsTheTest() {
        assertThat(TestRun.of(Missing.class))
                .singleElement()
                .asString()
                .contains("MissingOperationException", "GET /api/v1/gitignore/templates");
    }

    @WithForge
    static final class Missing {
        @Test
        void asksForMoreThanThereIs(EmbeddedForge forge) {
            assertThat(ForgeClient.admin(forge).get("/gitignore/templates").statusCode())
                    .isEqualTo(501);
        }
    }

    @Test
    void leak_failsTheTest() {
        assertThat(TestRun.of(Leaking.class)).singleElement().asString().contains("the test left behind", "close it");
        Leaking.FORGES.forEach(EmbeddedForge::close);
    }

    @WithForge
    static final class Leaking {
        private static final Set<EmbeddedForge> FORGES = new HashSet<>();

        @Test
        void startsAnotherForge(EmbeddedForge forge) {
            FORGES.add(EmbeddedForge.start());
            assertThat(forge.url()).isNotNull();
        }
    }
}
