package ai.disinto.examples.serve;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs an embedded forge until it is stopped, for people and for programs in any language. */
@Command(
        name = "serve",
        description = "Runs an embedded forge on this machine until it is stopped, and prints its address.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--line", defaultValue = "15", description = "The line of Forgejo releases: 11, 15 or 16.")
    private String line = "15";

    @Option(names = "--port", defaultValue = "0", description = "The port; any that is free by default.")
    private int port;

    @Option(
            names = "--admin",
            paramLabel = "NAME:PASSWORD",
            defaultValue = "root1:password1",
            description = "The site administrator; ${DEFAULT-VALUE} by default.")
    private String admin = "root1:password1";

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = spec();
        PrintWriter out = command.commandLine().getOut();
        EmbeddedForge forge = start(command);
        Runtime.getRuntime().addShutdownHook(new Thread(forge::close, "forge-shutdown"));
        out.println(forge.url());
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }

    private EmbeddedForge start(CommandSpec command) {
        int colon = admin.indexOf(':');
        if (colon < 1 || colon == admin.length() - 1) {
            throw new ParameterException(command.commandLine(), "--admin wants NAME:PASSWORD");
        }
        return EmbeddedForge.builder()
                .line(line(command))
                .port(port)
                .admin(admin.substring(0, colon), admin.substring(colon + 1))
                .start();
    }

    private ForgejoLine line(CommandSpec command) {
        return switch (line) {
            case "11" -> ForgejoLine.V11;
            case "15" -> ForgejoLine.V15;
            case "16" -> ForgejoLine.V16;
            default -> throw new ParameterException(command.commandLine(), "--line is 11, 15 or 16, not " + line);
        };
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec;
    }
}
