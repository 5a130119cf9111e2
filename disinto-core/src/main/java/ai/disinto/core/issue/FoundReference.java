package ai.disinto.core.issue;

import ai.disinto.core.RepositorySlug;
import java.util.Optional;

/**
 * A mention of an issue in one line.
 *
 * @param start the index of its first character within the line
 * @param end the index behind its last character
 * @param repository the repository, where one is written
 * @param number the number, or 0 if it is greater than an {@code int}
 * @param attached whether another word stands directly before the number sign, as in {@code harbour#12}
 */
record FoundReference(int start, int end, Optional<RepositorySlug> repository, int number, boolean attached) {}
