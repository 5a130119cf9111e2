package ai.disinto.core.secret;

import java.util.List;
import java.util.function.Function;

/** Lines without a secret that look as if they had one. */
final class HarmlessText {
    private static final List<Function<Generator, String>> LINES = List.of(
            random -> "commit " + random.hex(40),
            random -> "commit " + random.hex(40) + " (HEAD -> main, origin/main)",
            random -> "Merge " + random.hex(40) + " into main",
            random -> "Merge: " + random.hex(40) + " " + random.hex(40),
            random -> "parent " + random.hex(40),
            random -> "tree " + random.hex(40),
            random ->
                    random.hex(40) + " " + random.one("fix", "add", "remove") + " " + random.one("the pier", "a test"),
            random -> random.hex(40) + "\trefs/heads/main",
            random -> random.hex(40) + " HEAD",
            random -> "index " + random.hex(40) + ".." + random.hex(40) + " 100644",
            random -> ":100644 100644 " + random.hex(40) + " " + random.hex(40) + " M\tREADME.md",
            random -> "100644 blob " + random.hex(40) + "\tlib/mirrors.sh",
            random -> "Updating " + random.hex(40) + ".." + random.hex(40),
            random -> "This reverts commit " + random.hex(40) + ".",
            random -> "(cherry picked from commit " + random.hex(40) + ")",
            random -> "HEAD is now at " + random.hex(40) + " fix it",
            random -> "<!-- last-reviewed: " + random.hex(40) + " -->",
            random -> "{\"sha\":\"" + random.hex(40) + "\",\"url\":\"x\"}",
            random -> "{\"commit_id\": \"" + random.hex(40) + "\"}",
            random -> "\"head_sha\": \"" + random.hex(40) + "\",",
            random -> "https://codeberg.org/o/r/commit/" + random.hex(40),
            random -> "https://forge.test/o/r/src/commit/" + random.hex(40) + "/lib/x.sh#L3",
            random -> "https://forge.test/api/v1/repos/o/r/git/trees/" + random.hex(40),
            random -> "https://forge.test/o/r/compare/" + random.hex(40) + "..." + random.hex(40),
            random -> "uses: actions/checkout@" + random.hex(40),
            random -> "image: forge@sha256:" + random.hex(64),
            random -> "Digest: sha256:" + random.hex(64),
            random -> random.hex(64) + "  disinto-0.1.tar.gz",
            random -> random.hex(32) + "  file.txt",
            random -> random.hex(40) + " *file.bin",
            random -> "checksum = \"" + random.hex(64) + "\"",
            random -> "\"integrity\": \"sha512-" + random.base64(64) + "\"",
            random -> "github.com/x/y v1.2.3 h1:" + random.base64(32),
            random -> "256 SHA256:" + random.base64(32).replace("=", "") + " bot@host (ED25519)",
            random -> "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5" + random.base64(33) + " bot@host",
            random -> "-----BEGIN CERTIFICATE-----\n" + random.base64(48) + "\n" + random.base64(32)
                    + "\n-----END CERTIFICATE-----",
            random -> "ETag: \"" + random.hex(32) + "\"",
            random -> "request id: " + random.uuid(),
            random -> "trace_id=" + random.hex(32) + " span_id=" + random.hex(16),
            random -> random.uuid() + " " + random.prose(3),
            random -> "volume " + random.hex(12) + " removed",
            random -> "short id " + random.base64(12),
            random -> "CONTAINER " + random.hex(12) + " forge:11 \"s6-svscan\" Up 3 hours",
            random -> random.hex(7) + " " + random.prose(5),
            random -> "* " + random.hex(10) + " (origin/main) " + random.prose(4),
            random -> random.prose(12) + ".",
            random -> "# " + random.prose(4),
            random -> "- [ ] " + random.prose(6) + " (#" + random.digits(3) + ")",
            random -> "export FORGE_TOKEN=\"$FORGE_TOKEN\"",
            random -> "FORGE_TOKEN=${FORGE_TOKEN:-}",
            random -> "password: ${{ secrets.DEPLOY_PASSWORD }}",
            random -> "secrets = [\"GITHUB_TOKEN\", \"CODEBERG_TOKEN\"]",
            random -> "curl -H \"Authorization: token $FORGE_TOKEN\" https://forge.test/",
            random -> "token: FORGE_TOKEN_" + random.digits(1),
            random -> "the password is kept by " + random.prose(3),
            random -> "key: " + random.one("pier-1", "release", "build-cache"),
            random -> "String token = request.getToken();",
            random -> "max_tokens = " + random.digits(5),
            random -> "token_url: https://forge.test/login/oauth/access_token",
            random -> "# shellcheck disable=SC" + random.digits(4),
            random -> "at ai.disinto.core.secret.SecretScanner.scan(SecretScanner.java:" + random.digits(3) + ")",
            random -> "2026-05-0" + random.digits(1) + "T10:11:12.123Z INFO " + random.prose(5),
            random -> "/home/agent/repos/harb-" + random.digits(4) + "/lib/AgentSession_" + random.digits(2)
                    + "/notes.md",
            random -> "https://forge.test/o/r/issues/" + random.digits(3) + "#issuecomment-" + random.digits(5),
            random -> "git@forge.test:o/r.git and https://johba@forge.test/o/r.git",
            random -> "Set-Cookie and Cookie headers, Bearer and Basic schemes",
            random -> "--- PASS: TestParse" + random.digits(4) + " (0.01s)",
            random -> "docker run -u 1000:1000 -v a:b image",
            random -> "ok\tgithub.com/x/y\t0." + random.digits(3) + "s",
            random -> "[INFO] Tests run: " + random.digits(3) + ", Failures: 0, Errors: 0, Skipped: 0",
            random -> "0000000000000000000000000000000000000000 " + random.hex(40)
                    + " bot <b@h> 1700000000 +0000\tclone");

    private HarmlessText() {}

    static int kinds() {
        return LINES.size();
    }

    static String line(int kind, Generator random) {
        return LINES.get(kind).apply(random);
    }
}
