package ai.disinto.testing.internal.api.repos;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final String TOPICS = "/repos/root1/x/topics";

    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\"}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private String topics() {
        return ForgeClient.json(admin.get(TOPICS)).get("topics").toString();
    }

    @Test
    void topics_areSortedAndInLowerCase() {
        assertThat(admin.call("PUT", TOPICS, "{\"topics\": [\"Java\", \"factory\", \"java\", \"\"]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(topics()).isEqualTo("[\"factory\",\"java\"]");
    }

    @Test
    void single_isAddedAndRemoved() {
        assertThat(admin.call("PUT", TOPICS + "/Java", "").statusCode()).isEqualTo(204);
        assertThat(admin.call("PUT", TOPICS + "/no!", "").statusCode()).isEqualTo(422);
        assertThat(topics()).isEqualTo("[\"java\"]");
        assertThat(admin.call("DELETE", TOPICS + "/java", "").statusCode()).isEqualTo(204);
        assertThat(admin.call("DELETE", TOPICS + "/java", "").statusCode()).isEqualTo(404);
        assertThat(admin.call("DELETE", TOPICS + "/no!", "").statusCode()).isEqualTo(422);
    }

    @Test
    void moreThan25_areRefused() {
        String many = IntStream.range(0, 26).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        assertThat(admin.call("PUT", TOPICS, "{\"topics\": [" + many + "]}").statusCode())
                .isEqualTo(422);
        String most = many.substring(0, many.lastIndexOf(','));
        assertThat(admin.call("PUT", TOPICS, "{\"topics\": [" + most + "]}").statusCode())
                .isEqualTo(204);
        assertThat(admin.call("PUT", TOPICS + "/more", "").statusCode()).isEqualTo(422);
    }
}
