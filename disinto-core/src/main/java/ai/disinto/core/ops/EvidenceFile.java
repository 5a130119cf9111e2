package ai.disinto.core.ops;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A dated measurement, known by its name only.
 *
 * @param category what was measured, such as {@code engagement}
 * @param date the day in the name
 * @param label what stands behind the day, such as the second run; usually empty
 * @param path its path inside the operations repository
 */
public record EvidenceFile(String category, LocalDate date, String label, OpsPath path) {
    /**
     * Makes an entry.
     *
     * @param category what was measured
     * @param date the day in the name
     * @param label what stands behind the day
     * @param path its path inside the operations repository
     */
    public EvidenceFile {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(path, "path");
    }

    /**
     * Answers how old the measurement is.
     *
     * @param today the day to count to
     * @return whole days, 0 for a date that is yet to come
     */
    public long age(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(date, Objects.requireNonNull(today, "today")));
    }
}
