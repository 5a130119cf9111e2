package ai.disinto.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void text_isDecoded() {
        assertThat(new Query("labels=in%20progress&q=a+b").text("labels")).contains("in progress");
        assertThat(new Query("q=a+b").text("q")).contains("a b");
    }

    @Test
    void text_thatIsEmpty_countsAsNone() {
        assertThat(new Query("q=&limit").text("q")).isEmpty();
        assertThat(new Query("").text("q")).isEmpty();
    }

    @Test
    void all_keepsEveryValue() {
        assertThat(new Query("x=1&x=2").all("x")).containsExactly("1", "2");
    }

    @Test
    void number_thatIsNone_countsAsNone() {
        assertThat(new Query("limit=abc").number("limit")).isEmpty();
        assertThat(new Query("limit=-1").number("limit")).contains(-1);
    }

    @Test
    void flag_isTrueForTrueAndOne() {
        assertThat(new Query("a=true&b=1&c=no").flag("a")).contains(true);
        assertThat(new Query("a=true&b=1&c=no").flag("b")).contains(true);
        assertThat(new Query("a=true&b=1&c=no").flag("c")).contains(false);
    }

    @Test
    void brokenPercentSigns_areKept() {
        assertThat(new Query("q=100%").text("q")).contains("100%");
    }
}
