package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.http.HttpCall;
import ai.disinto.forge.internal.http.ScriptedTransport;
import ai.disinto.forge.model.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is whole, whatever the server does about pages. */
class ListingTest {
    private final Scripted scripted = new Scripted();
    private final ScriptedTransport server = new ScriptedTransport().always(this::issues);
    private List<Integer> numbers = numbers(120);
    private int clamp = 50;
    private boolean counted = true;

    @AfterEach
    void close() {
        scripted.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 101, 249})
    void list_isWhole(int size) {
        numbers = numbers(size);
        assertThat(all()).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 101, 249})
    void stream_isWhole(int size) {
        numbers = numbers(size);
        assertThat(listing().stream().map(Issue::number).toList()).isEqualTo(numbers);
    }

    @Test
    void list_ofServerWithSmallerPages_isWhole() {
        clamp = 7;
        assertThat(all()).isEqualTo(numbers);
    }

    @Test
    void list_withoutCounts_isWhole() {
        counted = false;
        assertThat(all()).isEqualTo(numbers);
    }

    @Test
    void stream_thatNeedsOneItem_asksOnce() {
        assertThat(listing().stream().limit(1).map(Issue::number).toList()).containsExactly(120);
        assertThat(server.asked())
                .containsExactly("GET /api/v1/repos/a/b/issues?state=open&type=issues&page=1&limit=50");
    }

    @Test
    void stream_withoutEnd_asksNothing() {
        assertThat(listing().stream()).isNotNull();
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void list_asksForTheSizeOfPagesOnce() {
        Forge forge = scripted.forge(server);
        forge.repository("a/b").issues().list(IssueQuery.open()).list();
        forge.repository("a/b").issues().list(IssueQuery.open()).list();
        assertThat(server.asked())
                .filteredOn(each -> each.endsWith("/settings/api"))
                .hasSize(1);
        assertThat(server.asked()).hasSize(7);
    }

    @Test
    void stream_whileItemsAreAdded_hasEachOnce() {
        List<Integer> seen = new ArrayList<>();
        listing().stream().forEach(issue -> {
            seen.add(issue.number());
            if (issue.number() == 110 || issue.number() == 40) {
                numbers.add(0, 1000 + issue.number());
            }
        });
        assertThat(seen).doesNotHaveDuplicates().containsAll(numbers(120));
    }

    @Test
    void stream_whileItemsAreRemoved_losesNoneOfTheOthers() {
        List<Integer> seen = new ArrayList<>();
        listing().stream().forEach(issue -> {
            seen.add(issue.number());
            if (issue.number() == 80) {
                numbers.removeAll(List.of(119, 118, 117));
            }
        });
        assertThat(seen).doesNotHaveDuplicates().containsAll(numbers(116));
    }

    @Test
    void stream_whileItemsComeAndGo_losesNoneOfTheOthers() {
        List<Integer> seen = new ArrayList<>();
        listing().stream().forEach(issue -> {
            seen.add(issue.number());
            if (issue.number() % 10 == 0) {
                numbers.remove(Integer.valueOf(issue.number() + 3));
                numbers.remove(Integer.valueOf(issue.number() + 4));
                numbers.add(0, 1000 + issue.number());
            }
        });
        List<Integer> throughout = new ArrayList<>(numbers(120));
        throughout.retainAll(numbers);
        assertThat(seen).doesNotHaveDuplicates().containsAll(throughout);
    }

    @Test
    void list_thatChangesWhileItIsRead_losesNothingThatStayed() {
        numbers = new ArrayList<>(numbers(250));
        server.then(200, "{\"max_response_items\":50}").then(this::issues).then(call -> {
            numbers.removeAll(List.of(250, 249, 248));
            return issues(call);
        });
        assertThat(all()).doesNotHaveDuplicates().containsAll(numbers(247));
    }

    @Test
    void rowsThatCannotBeShown_areLeftOut() {
        server.then(200, "{\"max_response_items\":50}").then(200, "[null," + issue(3) + ",null]", "X-Total-Count", "3");
        assertThat(all()).containsExactly(3);
    }

    @Test
    void page_isWhatTheServerCut() {
        Page<Issue> page = listing().page(3);
        assertThat(page.items()).hasSize(20);
        assertThat(page.total()).hasValue(120);
        assertThat(listing().page(9).items()).isEmpty();
    }

    @Test
    void page_countsFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> listing().page(0)).withMessageContaining("got 0");
    }

    @Test
    void wholeList_isAskedForOnce_whateverItsLength() {
        String rows = IntStream.rangeClosed(1, 130)
                .mapToObj(i -> "{\"id\":" + i + ",\"created_at\":\"2026-01-01T00:00:00Z\"}")
                .collect(Collectors.joining(",", "[", "]"));
        server.then(200, rows);
        assertThat(scripted.forge(server).repository("a/b").comments().list(1).list())
                .hasSize(130);
        assertThat(server.asked()).containsExactly("GET /api/v1/repos/a/b/issues/1/comments");
    }

    @Test
    void listing_ofOtherPages_endsAtTheEmptyOne() {
        Listing<String> listing = Listing.of(
                number -> Page.of(number, number < 4 ? List.of("item " + number) : List.of(), OptionalInt.empty()),
                item -> item);
        assertThat(listing.list()).containsExactly("item 1", "item 2", "item 3");
        assertThat(listing.first()).contains("item 1");
    }

    private List<Integer> all() {
        return listing().list().stream().map(Issue::number).toList();
    }

    private Listing<Issue> listing() {
        return scripted.forge(server).repository("a/b").issues().list(IssueQuery.open());
    }

    private synchronized HttpAnswer issues(HttpCall call) {
        if (call.url().endsWith("/settings/api")) {
            return ScriptedTransport.answer(200, "{\"max_response_items\":50}");
        }
        int limit = Math.min(clamp, parameter(call, "limit"));
        int from = Math.min(numbers.size(), (parameter(call, "page") - 1) * limit);
        List<Integer> page = numbers.subList(from, Math.min(numbers.size(), from + limit));
        String rows = page.stream().map(ListingTest::issue).collect(Collectors.joining(",", "[", "]"));
        return counted
                ? ScriptedTransport.answer(200, rows, "X-Total-Count", Integer.toString(numbers.size()))
                : ScriptedTransport.answer(200, rows);
    }

    private static String issue(int number) {
        return "{\"id\":" + (9000 + number) + ",\"number\":" + number
                + ",\"title\":\"t\",\"created_at\":\"2026-01-01T00:00:00Z\"}";
    }

    private static int parameter(HttpCall call, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(call.url());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Newest first. */
    private static List<Integer> numbers(int size) {
        List<Integer> out =
                new ArrayList<>(IntStream.rangeClosed(1, size).boxed().toList());
        Collections.reverse(out);
        return out;
    }
}
