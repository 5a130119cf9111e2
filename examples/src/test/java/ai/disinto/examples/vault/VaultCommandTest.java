package ai.disinto.examples.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.examples.Examples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VaultCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine line = Examples.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "vault";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void tour_firesOneActionOfEachTier_andItsLogIsIntact() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains(
                        "tidy-labels-1 is committed without a pull request",
                        "upgrade-database-1 is asked for in #1",
                        "publish-release-1 is asked for in #2",
                        "nothing waits",
                        "audit log    intact, 10 records")
                .containsSubsequence(
                        "fired        vault/actions/tidy-labels-1.toml",
                        "for anna",
                        "APPROVED by anna",
                        "fired        vault/actions/publish-release-1.toml",
                        "fired        vault/actions/upgrade-database-1.toml");
    }

    @Test
    void requestToPeople_needsNoFormulas() throws Exception {
        String request = file("tls.md", """
                # Request: Buy a certificate
                ## What
                x
                ## Why
                y
                ## Human action
                1. Order it
                ## Factory will then
                - install it
                ## Unblocks
                - #44 — TLS
                """);
        assertThat(run("--formulas", folder.resolve("nowhere").toString(), request))
                .isZero();
        assertThat(out.toString()).contains("asks people: Buy a certificate", "Order it");
    }

    @Test
    void action_isClassifiedWithItsReason() throws Exception {
        String action =
                file("triage-1.toml", "id = \"triage-1\"\nformula = \"triage\"\ncontext = \"x\"\nsecrets = []\n");
        assertThat(run("--formulas", folder.toString(), action)).isZero();
        assertThat(out.toString())
                .contains("triage-1 runs triage: low by the policy", "cannot run now: there is no formula triage");
    }

    @Test
    void requestToPeople_isNoBrokenAction() throws Exception {
        String request = file("tls.toml", """
                context = "Certificate missing"
                unblocks = ["#44"]

                [action_required]
                description = "Order it"
                """);
        assertThat(run("--formulas", folder.toString(), request)).isZero();
        assertThat(out.toString()).contains("asks people", "unblocks #44");
    }

    @Test
    void brokenFile_isShownAtItsPlace_andOthersStillAppear() throws Exception {
        String broken = file("other.toml", "id = \"triage-1\"\nformula = \"triage\"\ncontext = \"x\"\nsecrets = []\n");
        String good = file("dev-1.toml", "id = \"dev-1\"\nformula = \"dev\"\ncontext = \"x\"\nsecrets = []\n");
        assertThat(run("--formulas", folder.toString(), broken, good)).isEqualTo(1);
        assertThat(out.toString())
                .contains("other.toml:1:1: error: the id is triage-1", "dev-1 runs dev: medium by the policy");
    }
}
