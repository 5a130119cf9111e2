package ai.disinto.compose;

import ai.disinto.core.project.ProjectConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a stack, in the order in which plans list them. */
final class GeneratedFiles {
    static final String COMPOSE = "docker-compose.yml";
    static final String ENVIRONMENT = ".env.example";
    static final String CADDYFILE = "docker/Caddyfile";
    /** The folder that the staging server shows: nothing of earlier versions may lie in it. */
    static final String SERVED = "docker/staging/";

    /** The page is a project's own as soon as it is not as it was written. */
    static final String STAGING_PAGE = SERVED + "index.html";

    private GeneratedFiles() {}

    /** The compose file first, the rest behind it; workflows lie ready for the repositories of their projects. */
    static Map<String, String> of(FactoryStack stack) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(COMPOSE, stack.composeFile().render());
        texts.put(CADDYFILE, stack.caddyfile().render());
        texts.put(STAGING_PAGE, StagingPage.of(stack).render());
        texts.put(ENVIRONMENT, stack.envFile().render());
        for (ProjectConfig project : stack.projects()) {
            for (DeployPipeline pipeline :
                    List.of(DeployPipeline.staging(project), DeployPipeline.production(project))) {
                texts.put("pipelines/" + project.name() + "/" + pipeline.path(), pipeline.render());
            }
        }
        return texts;
    }
}
