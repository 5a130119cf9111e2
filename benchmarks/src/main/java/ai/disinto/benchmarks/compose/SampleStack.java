package ai.disinto.benchmarks.compose;

import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.stream.IntStream;

/** Stacks of any size. */
final class SampleStack {
    private SampleStack() {}

    static List<ProjectConfig> projects(int projects, int agents) {
        return IntStream.range(0, projects)
                .mapToObj(number -> ProjectConfig.parse(text(number, agents), "projects/p" + number + ".toml"))
                .toList();
    }

    static FactoryStack stack(List<ProjectConfig> projects, String version) {
        FactoryStack.Builder builder = FactoryStack.builder().images(ImageSource.registry("registry.example", version));
        projects.forEach(builder::project);
        return builder.build();
    }

    private static String text(int number, int agents) {
        StringBuilder text = new StringBuilder()
                .append("name = \"p")
                .append(number)
                .append("\"\nrepo = \"acme/p")
                .append(number)
                .append("\"\n");
        for (int i = 0; i < agents; i++) {
            String name = "agent-" + number + "-" + i;
            text.append("\n[agents.")
                    .append(name)
                    .append(
                            "]\nbase_url = \"http://10.0.0.9:8081\"\nmodel = \"coder-30b\"\nroles = [\"dev\", \"review\"]\n")
                    .append("forge_user = \"")
                    .append(name)
                    .append("-bot\"\n");
        }
        return text.toString();
    }
}
