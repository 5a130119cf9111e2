package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.git.GitCommit;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that stands in the files of the host, or in those that somebody wrote into a clone, changes what happens. */
@Timeout(60)
class HostConfigurationTest {
    private static final String EVIL = """
            [user]
                name = Mallory
            [commit]
                gpgsign = true
            [gpg]
                format = ssh
            [core]
                hooksPath = %1$s/hooks
                autocrlf = true
                excludesFile = %1$s/ignore
                attributesFile = %1$s/attributes
                sshCommand = touch %1$s/ran
            [filter "evil"]
                clean = touch %1$s/ran
                smudge = touch %1$s/ran
                required = true
            [credential]
                helper = !touch %1$s/ran
            [http]
                proxy = http://127.0.0.1:1
                extraHeader = X-Evil: 1
            [url "http://127.0.0.1:1/"]
                insteadOf = http://127.0.0.1
            [remote "origin"]
                url = http://127.0.0.1:1/
            """;

    @TempDir
    Path folder;

    @Test
    void configurationOfTheHost_doesNotCount() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        plant(home);
        Files.writeString(home.resolve(".gitconfig"), EVIL.formatted(home));
        Path output = folder.resolve("output.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.resolve("work").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(child.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(output).content().endsWith("PUSHED Bob\n");
        assertThat(home.resolve("ran")).doesNotExist();
    }

    @Test
    void configurationOfTheClone_doesNotCountAndItsHooksDoNotRun() throws IOException {
        try (GitSetting setting = new GitSetting(folder)) {
            Workspace workspace = setting.withBranch(7);
            Path home = Files.createDirectories(folder.resolve("home"));
            plant(home);
            Path git = workspace.directory().resolve(".git");
            workspace.close();
            Files.writeString(git.resolve("config"), EVIL.formatted(home));
            for (String hook : new String[] {"pre-commit", "post-commit", "pre-push", "post-checkout", "commit-msg"}) {
                plantHook(git.resolve("hooks").resolve(hook), home);
            }
            assertThat(child(setting)).isEqualTo("PUSHED Bob");
            assertThat(home.resolve("ran")).doesNotExist();
        }
    }

    private static void plant(Path home) throws IOException {
        Files.writeString(home.resolve("attributes"), "* filter=evil\n");
        Files.writeString(home.resolve("ignore"), "*\n");
        for (String hook : new String[] {"pre-commit", "pre-push", "post-checkout"}) {
            plantHook(home.resolve("hooks").resolve(hook), home);
        }
    }

    private static void plantHook(Path hook, Path home) throws IOException {
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\ntouch " + home + "/ran\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    /** Commits, checks out and pushes; answers how it ended and who is said to have done it. */
    private static String child(GitSetting setting) {
        try (Workspace workspace = setting.open(7)) {
            GitCommit commit = workspace
                    .commit(GitSetting.draft("Lines")
                            .put("lines.txt", "a\nb\n")
                            .put(".gitattributes", "*.txt filter=evil\n"))
                    .orElseThrow();
            workspace.createBranch("other", "origin/main");
            workspace.createBranch("mine", commit.id());
            workspace.checkout("other");
            workspace.checkout("mine");
            assertThat(workspace.directory().resolve("lines.txt")).content().isEqualTo("a\nb\n");
            return workspace.push(Push.to(commit.id(), "topic")).result() + " " + commit.authorName();
        }
    }

    /** The same in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try (GitSetting setting = new GitSetting(Path.of(arguments[0]))) {
                System.out.println(child(setting));
            }
        }
    }
}
