package ai.disinto.testing.internal.git;

import java.util.List;

/**
 * What became of a push to a name that is no reference of the repository.
 *
 * @param accepted whether something came of it
 * @param words for whoever pushed
 */
public record TakenPush(boolean accepted, List<String> words) {
    public static TakenPush accepted(List<String> words) {
        return new TakenPush(true, words);
    }

    public static TakenPush refused(String reason) {
        return new TakenPush(false, List.of(reason));
    }
}
