package ai.disinto.examples.agents;

import ai.disinto.examples.forge.ForgeAddress;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the command line says about factory and forge. */
final class StageOptions {
    @Option(
            names = "--factory",
            paramLabel = "DIR",
            description = "The folder of the factory, with --url; one that is not there becomes a copy of the sample.")
    private @Nullable Path factory;

    @Mixin
    private ForgeAddress forge = new ForgeAddress();

    Stage open(CommandLine command) throws IOException {
        String url = forge.url().orElse(null);
        if (factory == null && url == null) {
            return Stage.embedded();
        }
        if (factory == null) {
            throw new ParameterException(command, "--url wants --factory DIR, where tokens and agents are kept");
        }
        if (url == null) {
            throw new ParameterException(command, "--factory wants --url: an embedded forge is gone in the end");
        }
        return Stage.at(factory, url, forge.administrator(command));
    }
}
