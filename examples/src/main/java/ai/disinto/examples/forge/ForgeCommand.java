package ai.disinto.examples.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.files.TemporaryFolder;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a change from an issue to its merge, on an embedded forge or on a real one. */
@Command(
        name = "forge",
        description =
                "Files an issue, pushes a branch, opens, reviews and merges a pull request, and prints each step.",
        mixinStandardHelpOptions = true)
public final class ForgeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ForgeAddress address;

    @Option(names = "--clean", description = "Deletes the repository and the accounts in the end.")
    private boolean clean;

    /** Reads the environment of the process. */
    public ForgeCommand() {
        this.address = new ForgeAddress();
    }

    ForgeCommand(Map<String, String> environment) {
        this.address = new ForgeAddress(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (address.url().isPresent()) {
            tour(address.url().get(), address.administrator(command().commandLine()));
            return 0;
        }
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            tour(forge.url().toString(), Credentials.basic("root1", Secret.of("password1")));
            return 0;
        }
    }

    private void tour(String url, Credentials administrator) throws IOException {
        PrintWriter out = command().commandLine().getOut();
        out.println("forge        " + url);
        try (TemporaryFolder folder = TemporaryFolder.create("disinto-forge-tour");
                Forge forge =
                        Forge.builder().url(url).credentials(administrator).build()) {
            ForgeTour tour = new ForgeTour(forge, RandomText.of(3), Secret.of(RandomText.of(16)), out::println);
            try {
                tour.run(folder.path(), Instant.now());
            } finally {
                if (clean) {
                    cleanUp(forge, tour);
                    out.println("cleaned up");
                }
            }
        } finally {
            out.flush();
        }
    }

    /** Also of a tour that did not get far. */
    private static void cleanUp(Forge forge, ForgeTour tour) {
        var repository = forge.repository(tour.name("author") + "/harbour");
        if (repository.find().isPresent()) {
            repository.delete();
        }
        for (String role : List.of("author", "reviewer")) {
            if (forge.users().find(tour.name(role)).isPresent()) {
                forge.administration().deleteUser(tour.name(role));
            }
        }
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec;
    }
}
