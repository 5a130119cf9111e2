package ai.disinto.examples.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.examples.Examples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class StackCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private Path root = Path.of("");
    private String project = "";

    @BeforeEach
    void files() throws IOException {
        root = folder.resolve("disinto");
        project = file("harb.toml", "name = \"harb\"\nrepo = \"acme/harb\"\n");
    }

    private int run(String... options) {
        return run(Ansi.OFF, options);
    }

    private int run(Ansi ansi, String... options) {
        out.getBuffer().setLength(0);
        CommandLine line = Examples.commandLine()
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true));
        List<String> all = new ArrayList<>(List.of("stack"));
        all.addAll(List.of(options));
        all.add(project);
        all.add(root.toString());
        return line.execute(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String compose() throws IOException {
        return Files.readString(root.resolve("docker-compose.yml"));
    }

    @Test
    void plan_isShown_andNothingIsWritten() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("created      docker-compose.yml", "--apply writes");
        assertThat(root).doesNotExist();
    }

    @Test
    void apply_writes_andThenCheckIsContent() throws IOException {
        assertThat(run("--check")).isEqualTo(1);
        assertThat(run("--apply", "--registry", "registry.example", "--version", "v1.2.3"))
                .isZero();
        assertThat(compose()).contains("registry.example/disinto/agents:${DISINTO_VERSION:-v1.2.3}");
        assertThat(run("--check", "--registry", "registry.example", "--version", "v1.2.3"))
                .isZero();
        assertThat(run("--check", "--build")).isEqualTo(1);
        assertThat(out.toString()).contains("services.agents.build");
    }

    @Test
    void destructiveChange_isNotWrittenWithoutLeave() throws IOException {
        String hired = "\n[agents.night]\nbase_url = \"http://10.0.0.9:8081\"\nmodel = \"m\"\n";
        project = file("harb.toml", "name = \"harb\"\nrepo = \"acme/harb\"\n" + hired);
        assertThat(run("--apply")).isZero();
        String before = compose();
        project = file("harb.toml", "name = \"harb\"\nrepo = \"acme/harb\"\n");
        assertThat(run("--apply")).isEqualTo(2);
        assertThat(out.toString())
                .contains("services.agents-night", "the data in its volumes stays behind", "--allow-destructive");
        assertThat(compose()).isEqualTo(before);
        assertThat(run("--apply", "--allow-destructive")).isZero();
        assertThat(compose()).doesNotContain("agents-night");
    }

    @Test
    void editedFile_isKept() throws IOException {
        run("--apply");
        Files.writeString(root.resolve(".env.example"), "# mine\n");
        assertThat(run("--apply")).isZero();
        assertThat(out.toString()).contains("edited by hand", "is kept as .env.example.edited-1");
        assertThat(root.resolve(".env.example.edited-1")).hasContent("# mine");
    }

    @Test
    void publicName_decidesTheAddresses() throws IOException {
        assertThat(run("--apply", "--public-name", "harb.example.org", "--subdomain"))
                .isZero();
        assertThat(compose()).contains("https://forge.harb.example.org/");
        assertThat(run("--apply", "--public-name", "harb.example.org")).isZero();
        assertThat(compose()).contains("https://harb.example.org/forge/");
    }

    @Test
    void optionsThatDoNotGoTogether_areRefused() {
        assertThat(run("--subdomain")).isEqualTo(2);
        assertThat(out.toString()).contains("--subdomain needs --public-name");
        assertThat(run("--registry", "registry.example")).isEqualTo(2);
        assertThat(run("--build", "--registry", "registry.example", "--version", "v1"))
                .isEqualTo(2);
        assertThat(run("--check", "--apply")).isEqualTo(2);
        assertThat(run("--public-name", "no name")).isEqualTo(2);
        assertThat(out.toString()).contains("publicName must be a host name");
    }

    @Test
    void brokenProjectFile_isShownAtItsPlace() throws IOException {
        project = file("harb.toml", "name = \"harb\"\nrepo = 7\n");
        assertThat(run("--apply")).isEqualTo(2);
        assertThat(out.toString()).contains("harb.toml:2:");
        assertThat(root).doesNotExist();
    }

    @Test
    void whatIsInTheWay_isShown() throws IOException {
        Files.createDirectories(root.resolve("docker-compose.yml"));
        assertThat(run("--apply")).isEqualTo(2);
        assertThat(out.toString()).contains("a directory stands where a file should be");
    }

    @Test
    void colours_areThereWhenTheTerminalHasThem() {
        assertThat(run(Ansi.ON)).isZero();
        assertThat(out.toString()).contains("\u001b[32mcreated");
    }

    @Test
    void help_namesTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: disinto-examples stack", "files on the disk differ");
    }
}
