package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.work.QueueReport;
import ai.disinto.forge.work.QueuedIssue;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.EmbeddedForge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To choose from N issues, open and closed, costs N/50 requests, rounded up, and at most two more. */
class QueueRequestsTest {
    private static final int DEPTH = 100;

    private record Look(QueueReport report, long pages, long natives, long others) {}

    /** By a client that knows nothing of the server yet. */
    private static Look look(EmbeddedForge embedded) {
        String url = embedded.url().toString();
        try (Forge forge = Forge.builder().url(url).token(embedded.adminToken()).build()) {
            int before = embedded.calls().size();
            QueueReport report = WorkQueue.of(forge.repository("root1/harb")).look();
            List<String> paths = embedded.calls().stream()
                    .skip(before)
                    .map(call -> call.path().replaceFirst("\\?.*", ""))
                    .toList();
            long pages = paths.stream().filter(path -> path.endsWith("/issues")).count();
            long natives = paths.stream()
                    .filter(path -> path.endsWith("/dependencies"))
                    .count();
            return new Look(report, pages, natives, paths.size() - pages - natives);
        }
    }

    /** Every third issue is closed, and the last ones wait for each other in one long chain. */
    private static void fill(ForgeRepository harb, int issues, int depth) {
        long backlog = harb.labels().ids(List.of("backlog")).get(0);
        for (int i = 1; i <= issues; i++) {
            boolean chained = i > issues - depth;
            String body = chained && i > issues - depth + 1 ? "Depends on #" + (i - 1) : "";
            harb.issues().create(NewIssue.titled("Issue").body(body).labelIds(List.of(backlog)));
            if (!chained && i % 3 == 0) {
                harb.issues().close(i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 10", "120, 100", "1000, 100"})
    void look_costsAPageForFiftyIssues_andOneForTheLengthOfPages(int issues, int depth) {
        try (EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            admin.repositories().create(NewRepository.named("harb"));
            ForgeRepository harb = admin.repository("root1/harb");
            WorkQueue.of(harb).ensureLabels();
            fill(harb, issues, depth);
            Look look = look(embedded);
            System.out.println("choosing from " + issues + " issues: " + look.pages() + " pages, " + look.others()
                    + " other, " + look.natives() + " for native dependencies");
            assertThat(look.pages() + look.others()).isLessThanOrEqualTo((issues + 49) / 50 + 2);
            assertThat(look.natives()).isEqualTo(1);
            assertThat(look.report().next()).map(QueuedIssue::number).contains(1);
            assertThat(look.report().skipped(issues).orElseThrow().rootBlocker())
                    .contains(IssueReference.local(issues - depth + 1));
            assertThat(look.report().issues()).isEqualTo(issues);
        }
    }

    @Test
    void hundredIssues_fillTwoPages_withoutAThird() {
        try (EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
                Forge admin = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            admin.repositories().create(NewRepository.named("harb"));
            WorkQueue.of(admin.repository("root1/harb")).ensureLabels();
            fill(admin.repository("root1/harb"), 100, DEPTH);
            assertThat(look(embedded).pages()).isEqualTo(2);
        }
    }
}
