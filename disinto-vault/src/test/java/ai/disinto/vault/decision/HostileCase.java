package ai.disinto.vault.decision;

import ai.disinto.core.document.Diagnostic;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One attack: what it is, what it changes in a case that is in order, and every code that it leads to. */
record HostileCase(String name, Supplier<Scene> start, Consumer<Scene> change, Asked asked, Set<String> codes) {
    private static final Pattern DIAGNOSTIC = Pattern.compile("^((?:vault|toml)\\.[a-z-]+) at ");

    enum Asked {
        MERGE,
        ADMIT,
        FIRE;

        Verdict about(Scene scene) {
            return switch (this) {
                case MERGE -> scene.mayMerge();
                case ADMIT -> scene.mayAdmit();
                case FIRE -> scene.mayFire();
            };
        }
    }

    static HostileCase fire(String name, Consumer<Scene> change, String... codes) {
        return new HostileCase(name, Scene::new, change, Asked.FIRE, Set.of(codes));
    }

    static HostileCase merge(String name, Consumer<Scene> change, String... codes) {
        return new HostileCase(name, Scene::open, change, Asked.MERGE, Set.of(codes));
    }

    static HostileCase admit(String name, Consumer<Scene> change, String... codes) {
        return new HostileCase(name, HostileCase::openLow, change, Asked.ADMIT, Set.of(codes));
    }

    static HostileCase admitted(String name, Consumer<Scene> change, String... codes) {
        return new HostileCase(name, Scene::admitted, change, Asked.FIRE, Set.of(codes));
    }

    /** An action file with a trick in it. */
    static HostileCase file(String name, String line, String replacement, String... codes) {
        return fire(name, scene -> scene.text = scene.text.replace(line, replacement), codes);
    }

    private static Scene openLow() {
        Scene scene = Scene.open();
        scene.text = Scene.TEXT.replace("release", "triage");
        scene.reviews.clear();
        return scene;
    }

    Scene before() {
        return start.get();
    }

    Verdict verdict(Scene scene) {
        return asked.about(scene);
    }

    Verdict attack() {
        Scene scene = before();
        change.accept(scene);
        return verdict(scene);
    }

    /** The words of the refusals, and the codes of the diagnostics that they report. */
    static Set<String> found(Verdict verdict) {
        Set<String> found = new TreeSet<>();
        for (Refusal refusal : verdict.refusals()) {
            Matcher diagnostic = DIAGNOSTIC.matcher(refusal.message());
            found.add(diagnostic.find() ? diagnostic.group(1) : refusal.code().word());
        }
        return found;
    }

    static Diagnostic problem(String code) {
        return Diagnostic.error(
                code, ai.disinto.core.document.SourceLocation.startOf(Scene.PATH), "it is not there", "add it");
    }

    @Override
    public String toString() {
        return name + " → " + String.join(", ", new TreeSet<>(codes));
    }
}
