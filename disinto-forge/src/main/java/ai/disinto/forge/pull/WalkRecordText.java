package ai.disinto.forge.pull;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.pull.WalkRecord.Job;
import ai.disinto.forge.pull.WalkRecord.Place;
import ai.disinto.forge.pull.WalkRecord.Tries;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The comment that keeps a record: one hidden line for the next step, and the story for people. */
final class WalkRecordText {
    private static final String MARK = "<!-- disinto-walk:";
    private static final String END = " -->";
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_LINE = 1000;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{4,64}|-");
    private static final Pattern ATTEMPT = Pattern.compile("[0-9a-f]{12}");
    private static final SecretScanner SECRETS = SecretScanner.standard();

    private WalkRecordText() {}

    /** Whether a text claims to be a record, readable or not. Only a mark at the very beginning counts. */
    static boolean isRecord(String body) {
        return body.startsWith(MARK);
    }

    static String of(WalkRecord record, WalkLimits limits) {
        StringBuilder out = new StringBuilder(MARK)
                .append(fields(record))
                .append(END)
                .append("\n\n**Walk to the merge.** ")
                .append(summary(record, limits))
                .append("\n\n");
        record.story().forEach(sentence -> out.append("- ").append(sentence).append('\n'));
        return out.toString();
    }

    private static String fields(WalkRecord record) {
        Place place = record.place();
        Tries tries = record.tries();
        Job job = record.job();
        return " v=1 attempt=" + record.attempt() + " state=" + place.state() + " head=" + place.head() + " since="
                + place.since() + " from=" + (place.from().isEmpty() ? "-" : place.from()) + " fixes=" + tries.fixes()
                + " retriggers=" + tries.retriggers() + " rounds=" + tries.rounds() + " rebases=" + tries.rebases()
                + " refusals=" + tries.refusals() + " job=" + job.kind() + " resumed=" + job.isResumed() + " subject="
                + job.subject();
    }

    private static String summary(WalkRecord record, WalkLimits limits) {
        Tries tries = record.tries();
        return "Repairs " + tries.fixes() + " of " + limits.ciFixes() + ", builds started again " + tries.retriggers()
                + " of " + limits.ciRetriggers() + ", rounds of review " + tries.rounds() + " of "
                + limits.reviewRounds() + ", times brought up to date " + tries.rebases() + " of " + limits.rebases()
                + ". Delete this comment to begin with all of them again.";
    }

    /** The record in a comment; empty if nobody could have written it here. */
    static Optional<WalkRecord> read(String body) {
        int end = body.indexOf(END);
        if (!isRecord(body) || end < 0 || end > LONGEST_LINE) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : body.substring(MARK.length(), end).strip().split(" ", -1)) {
            int equals = field.indexOf('=');
            if (equals < 1 || fields.put(field.substring(0, equals), field.substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        List<String> story = body.lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
        try {
            return Optional.of(record(fields, story));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static WalkRecord record(Map<String, String> fields, List<String> story) {
        field(fields, "v", Pattern.compile("1"));
        String from = field(fields, "from", HEAD);
        Place place = new Place(
                WalkState.valueOf(text(fields, "state")),
                field(fields, "head", HEAD),
                Instant.parse(text(fields, "since")),
                from.equals("-") ? "" : from);
        Tries tries = new Tries(
                count(fields, "fixes"),
                count(fields, "retriggers"),
                count(fields, "rounds"),
                count(fields, "rebases"),
                count(fields, "refusals"));
        Job job = new Job(
                Job.Kind.valueOf(text(fields, "job")),
                text(fields, "resumed").equals("true"),
                Long.parseLong(text(fields, "subject")));
        return new WalkRecord(field(fields, "attempt", ATTEMPT), place, tries, job, story);
    }

    private static int count(Map<String, String> fields, String name) {
        int value = Integer.parseInt(text(fields, name));
        if (value < 0) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static String field(Map<String, String> fields, String name, Pattern shape) {
        String value = text(fields, name);
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static String text(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** Words of others as one line of the story: they end no comment, mention nobody and hold no secret. */
    static String sentence(String words) {
        String plain = CONTROLS.matcher(SECRETS.redact(words)).replaceAll(" ").strip();
        String harmless = plain.replace("<", "&lt;").replace("@", "@\u200b").replace("#", "#\u200b");
        return harmless.codePointCount(0, harmless.length()) <= LONGEST_SENTENCE
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST_SENTENCE)) + " …";
    }
}
