package ai.disinto.testing.internal.api.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.ForgejoLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PullCreationTest {
    private static final String BODY = "{\"head\": \"one\", \"base\": \"main\", \"title\": \"x\"}";

    private static List<Integer> simultaneously(PullSketch forge, int callers, String branch) {
        forge.write(branch + ".txt", "one\n", "main", branch);
        String body = BODY.replace("one", branch);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                answers.add(
                        CompletableFuture.supplyAsync(() -> forge.status(forge.bob, "POST", "/pulls", body), threads));
            }
            return answers.stream().map(CompletableFuture::join).sorted().toList();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void simultaneousCreations_makeTwins() {
        try (PullSketch forge = PullSketch.busy()) {
            List<Integer> answers = List.of();
            for (int attempt = 0; attempt < 10 && !answers.equals(List.of(201, 201)); attempt++) {
                answers = simultaneously(forge, 2, "one" + attempt);
            }
            assertThat(answers).containsExactly(201, 201);
            assertThat(forge.status(forge.bob, "POST", "/pulls", BODY.replace("one", "one0")))
                    .isEqualTo(409);
        }
    }

    @Test
    void calmForge_makesOne() {
        try (PullSketch forge = PullSketch.calm()) {
            assertThat(simultaneously(forge, 3, "one")).containsExactly(201, 409, 409);
        }
    }

    @Test
    void missingBranches_areNotFound_exceptForOldServers() {
        String head = "{\"head\": \"none\", \"base\": \"main\", \"title\": \"x\"}";
        String base = "{\"head\": \"one\", \"base\": \"none\", \"title\": \"x\"}";
        try (PullSketch forge = PullSketch.busy(ForgejoLine.V11)) {
            forge.write("one.txt", "one\n", "main", "one");
            assertThat(forge.status(forge.bob, "POST", "/pulls", head)).isEqualTo(500);
            assertThat(forge.message(forge.bob, "POST", "/pulls", base)).isEqualTo("BaseNotExist");
        }
        try (PullSketch forge = PullSketch.busy(ForgejoLine.V16)) {
            forge.write("one.txt", "one\n", "main", "one");
            assertThat(forge.status(forge.bob, "POST", "/pulls", head)).isEqualTo(404);
            assertThat(forge.status(forge.bob, "POST", "/pulls", base)).isEqualTo(404);
        }
    }

    @Test
    void reader_opensAPullOfABranchThatIsThere() {
        try (PullSketch forge = PullSketch.calm()) {
            forge.write("one.txt", "one\n", "main", "one");
            assertThat(forge.status(forge.carol, "POST", "/pulls", BODY)).isEqualTo(201);
            assertThat(forge.status(forge.carol, "PATCH", "/pulls/1", "{\"title\": \"mine\"}"))
                    .isEqualTo(201);
            assertThat(forge.pull(1).get("title").stringValue()).isEqualTo("mine");
        }
    }

    @Test
    void list_isFilteredAndSorted() {
        try (PullSketch forge = PullSketch.calm()) {
            int one = forge.pull("one");
            int two = forge.pull("two");
            forge.status(forge.bob, "PATCH", "/pulls/" + two, "{\"state\": \"closed\"}");
            assertThat(forge.answer(forge.carol, "GET", "/pulls", "").size()).isEqualTo(2);
            assertThat(forge.answer(forge.carol, "GET", "/pulls?state=open", "")
                            .at("/0/number")
                            .intValue())
                    .isEqualTo(one);
            assertThat(forge.answer(forge.carol, "GET", "/pulls?sort=oldest", "")
                            .at("/0/number")
                            .intValue())
                    .isEqualTo(one);
            assertThat(forge.status(forge.carol, "GET", "/pulls?poster=nobody", ""))
                    .isEqualTo(400);
            assertThat(forge.answer(forge.carol, "GET", "/pulls?poster=carol", "")
                            .size())
                    .isZero();
        }
    }

    @Test
    void newBase_isCheckedAndNoted() {
        try (PullSketch forge = PullSketch.calm()) {
            int number = forge.pull("one");
            forge.status(forge.bob, "POST", "/branches", "{\"new_branch_name\": \"next\"}");
            assertThat(forge.status(forge.bob, "PATCH", "/pulls/" + number, "{\"base\": \"none\"}"))
                    .isEqualTo(404);
            assertThat(forge.answer(forge.bob, "PATCH", "/pulls/" + number, "{\"base\": \"next\"}")
                            .at("/base/ref")
                            .stringValue())
                    .isEqualTo("next");
            assertThat(forge.answer(forge.bob, "GET", "/issues/" + number + "/timeline", "")
                            .toString())
                    .contains("change_target_branch");
        }
    }

    @Test
    void filesAndDifference_areThoseOfTheBranch() {
        try (PullSketch forge = PullSketch.calm()) {
            int number = forge.pull("one");
            forge.write("ahead.txt", "ahead\n", "main", "main");
            assertThat(forge.answer(forge.carol, "GET", "/pulls/" + number + "/files", "")
                            .at("/0/filename")
                            .stringValue())
                    .isEqualTo("one.txt");
            assertThat(forge.carol
                            .get("/repos/root1/x/pulls/" + number + ".diff")
                            .body())
                    .startsWith("diff --git a/one.txt b/one.txt\nnew file mode 100644\n")
                    .endsWith("@@ -0,0 +1 @@\n+one\n");
            assertThat(forge.carol
                            .get("/repos/root1/x/pulls/" + number + ".patch")
                            .body())
                    .contains("Subject: [PATCH] Add one.txt\n");
        }
    }
}
