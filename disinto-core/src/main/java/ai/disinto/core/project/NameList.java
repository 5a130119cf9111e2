package ai.disinto.core.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Function;

/** Names in an array, or in one string with commas or blanks between them. */
final class NameList {
    private NameList() {}

    static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        new StringTokenizer(text, ", \t").asIterator().forEachRemaining(name -> names.add((String) name));
        return List.copyOf(names);
    }

    /** The names that pass, each once; the complaint about the first that does not. */
    static Judged<List<String>> judge(List<?> raw, Function<String, Judged<String>> judge) {
        List<String> names = new ArrayList<>();
        Optional<Complaint> complaint = Optional.empty();
        for (Object element : new LinkedHashSet<>(raw)) {
            Judged<String> judged = judge.apply((String) element);
            judged.value().ifPresent(names::add);
            complaint = complaint.or(judged::complaint);
        }
        return new Judged<>(Optional.of(List.copyOf(names)), complaint);
    }
}
