package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestInventoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static String request(String title, String since, String issues) {
        return "# " + title + "\n## What\nx\n## Why\nIt blocks. " + since + "\n## Unblocks\n" + issues + "\n";
    }

    private RequestInventory read() {
        return RequestInventory.read(root);
    }

    private List<String> codes() {
        return read().diagnostics().stream()
                .filter(each -> !each.code().equals("request.no-waiting-date"))
                .map(each -> each.code() + " " + each.location().source())
                .toList();
    }

    @Test
    void requests_comeFromAllDirectoriesInBothForms() throws IOException {
        write("vault/rejected/r.md", request("r", "", "- #1"));
        write("vault/fired/f.toml", VaultItemTest.REQUEST);
        write("vault/approved/a.md", request("a", "", "- #2"));
        write("vault/pending/p.md", request("p", "", "- #3"));
        write("vault/actions/x.toml", VaultItemTest.REQUEST.replace("12", "22"));
        write("vault/pending/.gitkeep", "");
        assertThat(read().requests())
                .extracting(each -> each.path() + " " + each.state().word() + " "
                        + each.request().form().word())
                .containsExactly(
                        "vault/pending/p.md pending markdown",
                        "vault/actions/x.toml pending toml",
                        "vault/approved/a.md approved markdown",
                        "vault/fired/f.toml fired toml",
                        "vault/rejected/r.md rejected markdown");
        assertThat(codes()).containsExactly("request.among-actions vault/actions/x.toml");
    }

    @Test
    void actions_areNoRequests_andARequestWithResultIsFired() throws IOException {
        write("vault/actions/run.toml", "formula = \"f\"\n");
        write("vault/actions/run.result.json", "{}");
        write("vault/actions/ask.toml", VaultItemTest.REQUEST);
        write("vault/actions/ask.result.json", "{}");
        write("vault/pending/lost.toml", "formula = \"f\"\n");
        assertThat(read().actions()).containsExactly(OpsPath.of("vault/actions/run.toml"));
        assertThat(read().requests()).extracting(FiledRequest::state).containsExactly(RequestState.FIRED);
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "request.is-an-action vault/pending/lost.toml", "request.among-actions vault/actions/ask.toml");
    }

    @Test
    void waiting_isPending_longestFirst() throws IOException {
        write("vault/pending/a.md", request("a", "", "- #1"));
        write("vault/pending/b.md", request("b", "waiting since 2026-05-03", "- #2"));
        write("vault/pending/c.md", request("c", "waiting since 2026-04-30", "- #3"));
        write("vault/fired/d.md", request("d", "waiting since 2026-01-01", "- #4"));
        assertThat(read().waiting()).extracting(each -> each.request().title()).containsExactly("c", "b", "a");
        assertThat(read().waiting().get(0).daysWaiting(TODAY)).hasValue(10);
        assertThat(read().waiting().get(0).daysWaiting(LocalDate.of(2026, 1, 1)))
                .hasValue(0);
        assertThat(read().waiting().get(2).daysWaiting(TODAY)).isEmpty();
    }

    @Test
    void find_looksWhereTheRequestWentSince() throws IOException {
        write("vault/fired/tls.md", request("tls", "", "- #1"));
        assertThat(read().contains(OpsPath.of("vault/pending/tls.md"))).isFalse();
        assertThat(read().find(OpsPath.of("vault/pending/tls.md"))).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(RequestState.FIRED);
            assertThat(found.path()).hasToString("vault/fired/tls.md");
        });
        assertThat(read().find(OpsPath.of("vault/pending/other.md"))).isEmpty();
        assertThat(read().find(OpsPath.of("sprints/tls.md"))).isEmpty();
    }

    @Test
    void fileThatCannotBeRead_isThereAndReported() throws IOException {
        write("vault/pending/broken.toml", "x = \n");
        write("vault/fired/broken.toml", VaultItemTest.REQUEST);
        assertThat(read().contains(OpsPath.of("vault/pending/broken.toml"))).isTrue();
        assertThat(read().find(OpsPath.of("vault/pending/broken.toml"))).isEmpty();
        assertThat(codes()).containsExactly("toml.syntax vault/pending/broken.toml");
        assertThat(read()).hasToString("RequestInventory[1 requests, 1 errors]");
    }

    @Test
    void links_areReportedAndNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("out.md"), request("out", "", "- #1"));
        write("vault/pending/.gitkeep", "");
        Files.createSymbolicLink(root.resolve("vault/pending/out.md"), outside.resolve("out.md"));
        Files.createSymbolicLink(root.resolve("vault/fired"), outside);
        assertThat(read().requests()).isEmpty();
        assertThat(read().contains(OpsPath.of("vault/pending/out.md"))).isFalse();
        assertThat(codes())
                .containsExactlyInAnyOrder("ops.symbolic-link vault/pending/out.md", "ops.symbolic-link vault/fired");
    }

    @Test
    void fileInPlaceOfADirectory_isReportedOnce() throws IOException {
        write("vault", "a file");
        assertThat(codes()).containsExactly("ops.wrong-kind vault");
        assertThat(read().requests()).isEmpty();
        Files.delete(root.resolve("vault"));
        write("vault/pending/x.md", request("x", "", "- #1"));
        write("vault/fired", "a file");
        assertThat(codes()).containsExactly("ops.wrong-kind vault/fired");
        assertThat(read().requests()).hasSize(1);
    }

    @Test
    void problems_areReportedUnderThePathInTheRepository() throws IOException {
        write("vault/pending/x.txt", "x");
        Files.write(root.resolve("vault/pending/y.md"), new byte[] {'#', (byte) 0xff});
        Files.createDirectories(root.resolve("vault/pending/z.md"));
        assertThat(codes())
                .containsExactly(
                        "request.unexpected-file vault/pending/x.txt",
                        "file.not-utf8 vault/pending/y.md",
                        "file.not-a-file vault/pending/z.md");
        assertThat(read().diagnostics().get(1).column()).isEqualTo(2);
    }

    @Test
    void emptyDirectory_hasNoRequests() {
        assertThat(read().requests()).isEmpty();
        assertThat(read().diagnostics()).extracting(Diagnostic::code).isEmpty();
    }

    @Test
    void sameSubject_isFoundAcrossFormsAndNames() throws IOException {
        write("vault/pending/quay-gate.md", request("gate", "", "- #1\n- #2"));
        write("vault/actions/fix-gate-20260415.toml", VaultItemTest.REQUEST);
        write("vault/rejected/other-thing.md", request("other", "", "- #2\n- #1"));
        assertThat(read().duplicates()).singleElement().satisfies(pair -> {
            assertThat(pair.first().path()).hasToString("vault/pending/quay-gate.md");
            assertThat(pair.second().path()).hasToString("vault/rejected/other-thing.md");
            assertThat(pair.reasons()).containsExactly(DuplicateRequest.Reason.SAME_ISSUES);
            assertThat(pair.sharedIssues()).containsExactly(1, 2);
        });
        assertThat(codes()).contains("request.duplicate vault/rejected/other-thing.md");
    }

    @Test
    void beforeFiling_refusedRequestsCountToo() throws IOException {
        write("vault/rejected/quay-tls-certificate.md", request("tls", "", "- #1"));
        HumanRequest again = HumanRequest.parse(request("tls", "", "- #9"), "x.md");
        assertThat(read().duplicatesOf(OpsPath.of("vault/pending/tls-certificate.md"), again))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.reasons()).containsExactly(DuplicateRequest.Reason.SAME_SLUG);
                    assertThat(pair.first().state()).isEqualTo(RequestState.REJECTED);
                    assertThat(pair.sharedIssues()).isEmpty();
                });
        assertThat(read().duplicatesOf(OpsPath.of("vault/pending/crane.md"), again))
                .isEmpty();
    }

    @Test
    void whatIsFiledAlready_isADuplicateOfItself() throws IOException {
        write("vault/pending/tls.md", request("tls", "", "- #1"));
        HumanRequest same = read().requests().get(0).request();
        assertThat(read().duplicatesOf(OpsPath.of("vault/pending/tls.md"), same))
                .singleElement()
                .satisfies(pair -> assertThat(pair.reasons()).hasSize(2));
    }

    @Test
    void manyRequestsForOneIssue_areComparedWithFewOthers() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("vault/pending/some-name-" + i + ".md", request("r" + i, "", "- #1\n- #" + (i + 2)));
        }
        assertThat(read().duplicates()).hasSizeBetween(60, 60 * 16);
    }
}
