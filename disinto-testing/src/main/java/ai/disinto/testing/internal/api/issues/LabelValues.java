package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What calls say of labels, of repositories and of organisations alike. */
public final class LabelValues {
    private static final Pattern COLOR = Pattern.compile("#?(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    private static final int SHORT = 3;

    private LabelValues() {}

    /** A new label. Its name may be taken already. */
    public static Label create(Call call) {
        Body body = call.body();
        String name = body.required("name", "Name");
        String color = color(body.required("color", "Color"));
        Label label = new Label(call.instance().store().nextId(Label.class), name, color);
        label.description(body.textOrEmpty("description"));
        label.exclusive(body.isTrue("exclusive"));
        label.archived(body.isTrue("is_archived"));
        return label;
    }

    /** Changes a label. It is archived only if the call says so, whatever it was before. */
    public static void edit(Label label, Body body) {
        body.text("color").map(LabelValues::color).ifPresent(label::color);
        body.text("name").ifPresent(label::name);
        body.flag("exclusive").ifPresent(label::exclusive);
        body.text("description").ifPresent(label::description);
        label.archived(body.isTrue("is_archived"));
    }

    /** Labels in the order that the call asks for: by name unless it says something else. */
    public static List<Label> sorted(Call call, List<Label> labels) {
        Comparator<Label> byName =
                Comparator.<Label, String>comparing(Label::name).thenComparingLong(Label::id);
        boolean reversed = call.query().text("sort").orElse("").equals("reversealphabetically");
        Stream<Label> sorted = labels.stream().sorted(reversed ? byName.reversed() : byName);
        return sorted.toList();
    }

    /** The label with an id, or, if it is none, of a name. */
    public static Label find(List<Label> labels, String wanted) {
        boolean isId = wanted.matches("-?[0-9]+");
        return labels.stream()
                .filter(label -> isId
                        ? String.valueOf(label.id()).equals(wanted)
                        : label.name().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static String color(String wanted) {
        String text = wanted.strip();
        if (!COLOR.matcher(text).matches()) {
            throw Refusal.invalid("bad color code: " + wanted);
        }
        String digits = text.replace("#", "").toLowerCase(Locale.ROOT);
        return digits.length() == SHORT ? digits.replaceAll("(.)", "$1$1") : digits;
    }
}
