package ai.disinto.compose;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a stack, in the order in which plans list them. */
final class GeneratedFiles {
    static final String COMPOSE = "docker-compose.yml";
    static final String ENVIRONMENT = ".env.example";

    private GeneratedFiles() {}

    /** One line for each file; the compose file first, the rest behind it. */
    static Map<String, String> of(FactoryStack stack) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(COMPOSE, stack.composeFile().render());
        texts.put(ENVIRONMENT, stack.envFile().render());
        return texts;
    }
}
