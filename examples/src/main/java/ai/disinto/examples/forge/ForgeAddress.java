package ai.disinto.examples.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that name a real forge, and who administers it. */
public final class ForgeAddress {
    private static final String PASSWORD = "DISINTO_ADMIN_PASSWORD";

    private final Map<String, String> environment;

    @Option(names = "--url", description = "The address of a forge; an embedded one is started without.")
    private @Nullable String url;

    @Option(
            names = "--admin",
            paramLabel = "NAME[:PASSWORD]",
            description = "An administrator of that forge; without a password, that in " + PASSWORD + " counts.")
    private @Nullable String admin;

    /** Reads the environment of the process. */
    public ForgeAddress() {
        this(System.getenv());
    }

    /**
     * Reads another environment.
     *
     * @param environment where the password may be
     */
    public ForgeAddress(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Answers the address.
     *
     * @return it, or empty for an embedded forge
     */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /**
     * Answers who administers the forge.
     *
     * @param command the command that was given the options
     * @return name and password
     * @throws ParameterException if one of them is missing
     */
    public Credentials administrator(CommandLine command) {
        String given = admin == null ? "" : admin;
        int colon = given.indexOf(':');
        String name = colon < 0 ? given : given.substring(0, colon);
        String password = colon < 0 ? environment.getOrDefault(PASSWORD, "") : given.substring(colon + 1);
        if (name.isEmpty() || password.isEmpty()) {
            throw new ParameterException(command, "--url wants --admin NAME:PASSWORD, or NAME and " + PASSWORD);
        }
        return Credentials.basic(name, Secret.of(password));
    }
}
