package ai.disinto.examples.lifecycle;

import ai.disinto.core.secret.Secret;
import ai.disinto.examples.files.TemporaryFolder;
import ai.disinto.examples.forge.ForgeAddress;
import ai.disinto.examples.forge.RandomText;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows the whole life of some issues: from a vision to the last merge, with a red build, a review and the vault. */
@Command(
        name = "lifecycle",
        description = {
            "A factory comes up, files the issues of a sprint, works on them one after the other, mends a red build,",
            "answers a review, merges, asks a person about a risky operation, and closes the vision.",
            "Without --url all of it happens within this process. Exits with 1 unless everything that must hold was",
            "checked and holds."
        },
        mixinStandardHelpOptions = true)
public final class LifecycleCommand implements Callable<Integer> {
    private static final String TOKEN = "DISINTO_CI_TOKEN";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ForgeAddress address;

    @Option(
            names = "--ci-url",
            description = "The address of a Woodpecker of that forge; without, the checks run here, and an account of"
                    + " the example posts their statuses.")
    private @Nullable String ciUrl;

    @Option(
            names = "--ci-token",
            description = "A token of a user there, who is made administrator of the example's repository; without,"
                    + " that in " + TOKEN + " counts.")
    private @Nullable String ciToken;

    @Option(
            names = "--ci-fetches-with-git",
            description = "Builds fetch their files with git, for agents that run steps on their own machine and lack"
                    + " the program of Woodpecker for it.")
    private boolean fetchesWithGit;

    @Option(
            names = "--name",
            description = "What the names of accounts end with, up to 20 letters and digits; the same again goes on"
                    + " after a crash. A new one without.")
    private @Nullable String name;

    @Option(names = "--work", paramLabel = "DIR", description = "Where the factory keeps its files on a real forge.")
    private @Nullable Path work;

    @Option(names = "--limit", paramLabel = "SECONDS", description = "The longest that it may take.")
    private int limit;

    @Option(
            names = "--poll",
            paramLabel = "MILLISECONDS",
            description = "How long it waits between two looks; 100 within this process, 1000 on a real forge.")
    private int poll;

    @Option(names = "--json", description = "Prints one JSON document in the end, and nothing else.")
    private boolean json;

    @Option(names = "--keep", description = "Leaves the embedded forge's repositories in a folder, as clones.")
    private boolean keep;

    /** Reads the environment of the process. */
    public LifecycleCommand() {
        this(System.getenv());
    }

    LifecycleCommand(Map<String, String> environment) {
        this.environment = environment;
        this.address = new ForgeAddress(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command().commandLine().getOut();
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        Story story =
                new Story(out, new Story.Manner(json, terminal, address.url().isPresent()), System::nanoTime);
        RequestCount count = new RequestCount();
        Optional<String> url = address.url();
        Ending ending = url.isEmpty() ? embedded(story, count) : real(url.get(), story, count);
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(ending));
            out.flush();
        } else {
            new EndingText(out).print(ending);
        }
        return ending.good() ? 0 : 1;
    }

    private Ending embedded(Story story, RequestCount count) throws IOException, InterruptedException {
        require(ciUrl == null && name == null && work == null, "--ci-url, --name and --work want --url");
        try (TemporaryFolder folder = TemporaryFolder.create("disinto-lifecycle");
                EmbeddedForge embedded = EmbeddedForge.start();
                EmbeddedCi ci = EmbeddedCi.builder(embedded).shell(STEP).start()) {
            embedded.addAccount("ci-owner", RandomText.of(16));
            try (Forge forge = forge(
                            embedded.url().toString(), Credentials.basic("root1", Secret.of("password1")), count);
                    Woodpecker woodpecker = woodpecker(ci.url().toString(), ci.token("ci-owner"), count)) {
                story.tell(Story.Word.FORGE, forge.url() + ", within this process");
                story.tell(
                        Story.Word.CI,
                        woodpecker.url() + ", within this process; builds run in the shell of this machine");
                Show.Choices choices = new Show.Choices(Cast.named(""), poll(100), limit(120), fetchesWithGit);
                Show.Curtain end = new Show(
                                forge, Optional.of(woodpecker), choices, WorkshopFolder.in(folder.path()), story)
                        .run(count);
                if (keep) {
                    new KeptRepositories(Files.createTempDirectory("disinto-harbour")).keep(end.stage(), story);
                }
                return end.ending();
            }
        }
    }

    private Ending real(String url, Story story, RequestCount count) throws IOException, InterruptedException {
        require(!keep, "--keep is for the embedded forge: a real one keeps its repositories");
        String run = name == null ? RandomText.of(3) : name;
        require(NAME.matcher(run).matches(), "--name wants up to 20 small letters and digits");
        try (Forge forge = forge(url, address.administrator(command().commandLine()), count);
                Woodpecker ci = ciUrl == null ? null : woodpecker(ciUrl, token(), count)) {
            WorkshopFolder folder = WorkshopFolder.in(workFolder(run));
            story.tell(Story.Word.FORGE, url + "; to go on after a crash, say --name " + run);
            story.tell(
                    Story.Word.CI,
                    ci == null
                            ? "none: the checks run on this machine, and check-bot-" + run + " posts their statuses"
                            : ci.url());
            Show.Choices choices = new Show.Choices(Cast.named(run), poll(1000), limit(900), fetchesWithGit);
            Ending ending = new Show(forge, Optional.ofNullable(ci), choices, folder, story)
                    .run(count)
                    .ending();
            if (ending.good() && work == null) {
                new TemporaryFolder(folder.root()).close();
            }
            return ending;
        }
    }

    private Path workFolder(String run) {
        return work == null ? Path.of(System.getProperty("user.home"), ".cache", "disinto", "lifecycle", run) : work;
    }

    private Duration limit(int otherwise) {
        return Duration.ofSeconds(limit > 0 ? limit : otherwise);
    }

    private Duration poll(int otherwise) {
        return Duration.ofMillis(poll > 0 ? poll : otherwise);
    }

    private static Forge forge(String address, Credentials who, RequestCount count) {
        return Forge.builder().url(address).credentials(who).observer(count).build();
    }

    private static Woodpecker woodpecker(String address, Secret token, RequestCount count) {
        return Woodpecker.builder().url(address).token(token).observer(count).build();
    }

    private Secret token() {
        String given = ciToken == null ? environment.getOrDefault(TOKEN, "") : ciToken;
        require(!given.isEmpty(), "--ci-url wants --ci-token, or " + TOKEN);
        return Secret.of(given);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(command().commandLine(), message);
        }
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec;
    }
}
