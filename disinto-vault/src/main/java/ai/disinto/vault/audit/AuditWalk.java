package ai.disinto.vault.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a log from its first record to the first that is wrong. */
final class AuditWalk {
    private final Map<String, byte[]> files;
    private final List<AuditRecord> records = new ArrayList<>();
    private AuditHead head = AuditHead.none();
    private @Nullable AuditFault fault;

    private AuditWalk(Map<String, byte[]> files) {
        this.files = files;
    }

    static AuditWalk of(Map<String, byte[]> files) {
        AuditWalk walk = new AuditWalk(files);
        if (!files.isEmpty()) {
            walk.run();
        }
        return walk;
    }

    List<AuditRecord> records() {
        return List.copyOf(records);
    }

    AuditVerification verification() {
        return new AuditVerification(head.count(), head, Optional.ofNullable(fault));
    }

    AuditVerification verification(AuditHead kept) {
        if (kept.count() > head.count()) {
            AuditFault cut = fault != null
                    ? fault
                    : new AuditFault(
                            head.count() + 1, AuditLog.HEAD_FILE, 0, "it is missing: there were " + kept.count());
            return new AuditVerification(head.count(), head, Optional.of(cut));
        }
        String hash = kept.count() == 0
                ? AuditHead.none().hash()
                : records.get((int) kept.count() - 1).hash();
        if (!hash.equals(kept.hash())) {
            AuditFault other = new AuditFault(
                    Math.max(1, kept.count()),
                    AuditLog.HEAD_FILE,
                    0,
                    "the log was written anew: this record had another hash");
            return new AuditVerification(head.count(), head, Optional.of(other));
        }
        return verification();
    }

    private void run() {
        Set<String> known = new HashSet<>(Set.of(AuditLog.HEAD_FILE));
        String file = AuditRecord.segment(1);
        while (fault == null && files.containsKey(file)) {
            readSegment(file);
            known.add(file);
            file = AuditRecord.segment(known.size());
        }
        files.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> fail(name, 0, "it has no place"));
        checkHead();
    }

    private void readSegment(String file) {
        byte[] bytes = files.getOrDefault(file, new byte[0]);
        if (head.count() % AuditRecord.SEGMENT != 0) {
            fail(file, 0, "the file before it is not full");
        } else if (bytes.length == 0) {
            fail(file, 0, "the file is empty");
        }
        int line = 0;
        int start = 0;
        while (fault == null && start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            readLine(file, ++line, end < bytes.length ? text(bytes, start, end) : "");
            start = end + 1;
        }
    }

    private void readLine(String file, int line, String text) {
        Optional<AuditRecord> record = AuditRecord.find(text);
        if (line > AuditRecord.SEGMENT) {
            fail(file, line, "the file has more than " + AuditRecord.SEGMENT + " records");
        } else if (record.isEmpty()) {
            fail(file, line, "the line is not as a record is written");
        } else if (!record.get().follows(head)) {
            fail(file, line, "it does not follow the record before it");
        } else {
            records.add(record.get());
            head = record.get().head();
        }
    }

    private void checkHead() {
        Optional<AuditHead> said = Optional.ofNullable(files.get(AuditLog.HEAD_FILE))
                .map(content -> text(content, 0, content.length))
                .flatMap(text ->
                        AuditHead.find(text).filter(each -> each.render().equals(text)));
        if (said.isEmpty()) {
            fail(AuditLog.HEAD_FILE, 0, "the file is not as a head is written");
        } else if (said.get().count() > head.count()) {
            fail(
                    AuditLog.HEAD_FILE,
                    0,
                    "it is missing: there were " + said.get().count());
        } else if (said.get().count() < head.count()) {
            trim(said.get());
        } else if (!said.get().equals(head)) {
            fail(AuditLog.HEAD_FILE, 0, "the head has another hash");
        }
    }

    /** More records than there were: the first that is too much is the wrong one. */
    private void trim(AuditHead said) {
        AuditRecord extra = records.get((int) said.count());
        int line = (int) (said.count() % AuditRecord.SEGMENT) + 1;
        records.subList((int) said.count(), records.size()).clear();
        head = records.isEmpty()
                ? AuditHead.none()
                : records.get(records.size() - 1).head();
        fault = new AuditFault(
                extra.number(), extra.segment(), line, "it is beyond the head, which has " + said.count());
    }

    /** The first fault counts. */
    private void fail(String file, int line, String why) {
        if (fault == null) {
            fault = new AuditFault(head.count() + 1, file, line, why);
        }
    }

    /** The text; one that is no record if it is not UTF-8. */
    private static String text(byte[] bytes, int start, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
