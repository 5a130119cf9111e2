package ai.disinto.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.vault.action.ActionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-05-02T10:00:00.123Z");
    private static final int MANY = AuditRecord.SEGMENT + 20;

    @Test
    void verify_ofAnIntactLog_answersItsHead() {
        AuditVerification answer = AuditLog.of(files(lines(MANY))).verify();
        assertThat(answer.isIntact()).isTrue();
        assertThat(answer.records()).isEqualTo(MANY);
        assertThat(answer)
                .hasToString("intact, 276 records, ends with " + answer.head().hash());
        assertThat(AuditLog.of(files(lines(MANY))).verify(answer.head())).isEqualTo(answer);
    }

    @Test
    void verify_ofNothing_isIntact() {
        assertThat(AuditLog.of(Map.of()).verify().isIntact()).isTrue();
        assertThat(AuditLog.of(files(List.of())).verify(AuditHead.none()).isIntact())
                .isTrue();
    }

    @Property(tries = 200)
    void verify_finds_aChangedByte(
            @ForAll @IntRange(min = 0, max = MANY - 1) int record, @ForAll int at, @ForAll byte value) {
        List<String> lines = lines(MANY);
        Map<String, byte[]> files = files(lines);
        byte[] content = Objects.requireNonNull(files.get(AuditRecord.segmentOf(record + 1)));
        int start = offset(lines, record);
        int place = start + Math.floorMod(at, lines.get(record).length() + 1);
        byte before = content[place];
        content[place] = value;
        AuditVerification answer = AuditLog.of(files).verify();
        assertThat(answer.isIntact()).isEqualTo(before == value);
        assertThat(answer.fault().map(AuditFault::record).orElse(record + 1L)).isEqualTo(record + 1L);
    }

    @Property(tries = 60)
    void verify_finds_aDeletedRecord(@ForAll @IntRange(min = 0, max = MANY - 1) int record) {
        List<String> lines = lines(MANY);
        lines.remove(record);
        assertThat(firstFault(lines, MANY)).isEqualTo(record + 1L);
    }

    @Property(tries = 60)
    void verify_finds_exchangedRecords(
            @ForAll @IntRange(min = 0, max = MANY - 1) int one, @ForAll @IntRange(min = 0, max = MANY - 1) int other) {
        List<String> lines = lines(MANY);
        String first = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, first);
        assertThat(firstFault(lines, MANY)).isEqualTo(one == other ? 0 : Math.min(one, other) + 1L);
    }

    @Property(tries = 60)
    void verify_finds_aTruncatedLog(@ForAll @IntRange(min = 0, max = MANY - 1) int left) {
        assertThat(firstFault(new ArrayList<>(lines(MANY).subList(0, left)), MANY))
                .isEqualTo(left + 1L);
    }

    @Property(tries = 60)
    void verify_finds_anAppendedRecord(@ForAll @IntRange(min = 0, max = MANY - 1) int real) {
        assertThat(firstFault(lines(real + 1), real)).isEqualTo(real + 1L);
    }

    @Property(tries = 30)
    void verifyAgainstAKeptHead_finds_aLogCutWithItsHead(@ForAll @IntRange(min = 0, max = MANY - 1) int left) {
        AuditHead kept = AuditLog.of(files(lines(MANY))).verify().head();
        AuditLog cut = AuditLog.of(files(lines(left)));
        assertThat(cut.verify().isIntact()).isTrue();
        assertThat(cut.verify(kept).fault().orElseThrow().record()).isEqualTo(left + 1L);
    }

    @Test
    void verifyAgainstAKeptHead_finds_aLogWrittenAnew() {
        AuditHead kept = AuditHead.none()
                .next(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "other"))
                .head();
        AuditVerification answer = AuditLog.of(files(lines(3))).verify(kept);
        assertThat(answer.fault().orElseThrow().toString())
                .contains("record 1 ")
                .contains("written anew");
        assertThat(AuditLog.of(files(lines(3)))
                        .verify(new AuditHead(0, kept.hash()))
                        .isIntact())
                .isFalse();
        Map<String, byte[]> broken = files(lines(3));
        broken.put("000001.jsonl", new byte[] {'x', '\n'});
        assertThat(AuditLog.of(broken)
                        .verify(AuditLog.of(files(lines(3))).verify().head())
                        .fault())
                .hasValueSatisfying(fault -> assertThat(fault.why()).contains("not as a record is written"));
    }

    @Test
    void verify_finds_whatDoesNotBelongThere() {
        assertThat(why("000003.jsonl", "")).contains("no place");
        assertThat(why("000000.jsonl", "")).contains("no place");
        assertThat(why("000002.jsonl", "")).contains("the file before it is not full");
        assertThat(why("000001.jsonl", "")).contains("empty");
        assertThat(why("000001.jsonl", lines(4).get(0))).contains("not as a record is written");
        assertThat(why("head.json", "{}")).contains("not as a head is written");
        assertThat(why("head.json", "\u00ff")).contains("not as a head is written");
        assertThat(why("head.json", new AuditHead(4, "a".repeat(64)).render())).contains("another hash");
        assertThat(why("head.json", new AuditHead(4, "a".repeat(64)).render() + " "))
                .contains("not as a head");
        Map<String, byte[]> headless = files(lines(1));
        headless.remove("head.json");
        assertThat(AuditLog.of(headless).verify().isIntact()).isFalse();
    }

    @Test
    void verify_finds_aFileThatIsTooLong() {
        List<String> lines = lines(AuditRecord.SEGMENT + 1);
        Map<String, byte[]> files = files(lines);
        files.put("000001.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        files.remove("000002.jsonl");
        assertThat(AuditLog.of(files).verify().fault().orElseThrow().why()).contains("more than 256");
    }

    @Test
    void record_ofAnyText_isReadAsItWasWritten() {
        AuditEntry entry = AuditEntry.of(AuditKind.REFUSED, ActionId.of("a"), NOW, "w\n\"é\u2028\ud83d")
                .with("x\u0000", "\ud83d\ude00\t\\" + "y".repeat(3_000))
                .with("x\u0000", "\ud83d\ude00" + "z".repeat(AuditEntry.LONGEST_FACT - 3) + "\ud83d\ude00");
        AuditRecord record = AuditHead.none().next(entry);
        assertThat(AuditRecord.find(record.render())).contains(record);
        assertThat(record.render()).doesNotContain("\n");
        assertThat(entry.facts().get("x\u0000")).hasSize(AuditEntry.LONGEST_FACT - 1);
        assertThat(record.toString()).startsWith("#1 2026-05-02T10:00:00.123Z refused a by w");
    }

    @Test
    void record_withAnotherHash_doesNotFollow() {
        AuditRecord right = AuditHead.none().next(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "w"));
        AuditRecord wrong = new AuditRecord(1, right.entry(), right.previous(), "0".repeat(64));
        assertThat(right.follows(AuditHead.none())).isTrue();
        assertThat(wrong.follows(AuditHead.none())).isFalse();
        assertThat(AuditRecord.find("{\"number\":1}")).isEmpty();
        assertThat(AuditRecord.find("[]")).isEmpty();
    }

    private static String why(String file, String content) {
        Map<String, byte[]> files = files(lines(4));
        files.put(file, content.getBytes(StandardCharsets.ISO_8859_1));
        return AuditLog.of(files).verify().fault().orElseThrow().why();
    }

    private static long firstFault(List<String> lines, int said) {
        Map<String, byte[]> files = files(lines);
        files.put("head.json", files(lines(said)).get("head.json"));
        return AuditLog.of(files).verify().fault().map(AuditFault::record).orElse(0L);
    }

    private static int offset(List<String> lines, int record) {
        int start = 0;
        for (int i = record / AuditRecord.SEGMENT * AuditRecord.SEGMENT; i < record; i++) {
            start += lines.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return start;
    }

    private static List<String> lines(int count) {
        List<String> out = new ArrayList<>();
        AuditHead head = AuditHead.none();
        for (int i = 0; i < count; i++) {
            AuditKind kind = i % 2 == 0 ? AuditKind.CLAIMED : AuditKind.ENDED;
            AuditRecord record = head.next(AuditEntry.of(kind, ActionId.of("a-" + i), NOW, "dispatcher")
                    .with("place", String.valueOf(i)));
            out.add(record.render());
            head = record.head();
        }
        return out;
    }

    private static Map<String, byte[]> files(List<String> lines) {
        Map<String, byte[]> out = new TreeMap<>();
        for (int i = 0; i < lines.size(); i += AuditRecord.SEGMENT) {
            List<String> part = lines.subList(i, Math.min(lines.size(), i + AuditRecord.SEGMENT));
            out.put(AuditRecord.segmentOf(i + 1), (String.join("\n", part) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        AuditHead head = lines.isEmpty()
                ? AuditHead.none()
                : AuditRecord.find(lines.get(lines.size() - 1))
                        .map(AuditRecord::head)
                        .orElse(AuditHead.none());
        out.put("head.json", head.render().getBytes(StandardCharsets.UTF_8));
        return out;
    }
}
