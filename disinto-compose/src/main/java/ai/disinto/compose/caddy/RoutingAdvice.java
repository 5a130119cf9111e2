package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether services should stay below paths of one name or get names of their own, and why. Immutable.
 *
 * <p>Names of their own are advised if the forge leads in a circle although every address in it is right; if the CI
 * server knows nothing of its path, so that sign-ins never come back; or if the sign-ins of chat and forge put each
 * other out. Everything else is mended where it is: a wrong redirect, missing files, a further redirect URI.
 */
public final class RoutingAdvice {
    private final Routing.Mode mode;
    private final List<String> reasons;

    private RoutingAdvice(Routing.Mode mode, List<String> reasons) {
        this.mode = mode;
        this.reasons = List.copyOf(reasons);
    }

    static RoutingAdvice of(SmokeReport report) {
        List<String> pivot = new ArrayList<>();
        fault(report, EdgeSmoke.FORGE_LOGIN, Fault.Kind.LOOP)
                .ifPresent(result -> pivot.add("the forge leads in a circle below its path: " + result.answered()));
        fault(report, EdgeSmoke.CI_AUTHORIZE, Fault.Kind.OUTSIDE)
                .filter(result -> isFailed(report, EdgeSmoke.CI_VERSION))
                .ifPresent(result -> pivot.add("the CI server knows nothing of its path: " + result.answered()));
        fault(report, EdgeSmoke.TOGETHER, Fault.Kind.COLLISION)
                .ifPresent(result -> pivot.add("sign-ins put each other out: " + result.answered()));
        return pivot.isEmpty()
                ? new RoutingAdvice(Routing.Mode.SUBPATH, kept(report))
                : new RoutingAdvice(Routing.Mode.SUBDOMAIN, pivot);
    }

    private static List<String> kept(SmokeReport report) {
        List<String> reasons = new ArrayList<>();
        if (!report.isPassed()) {
            reasons.add("what failed can be mended as things are: "
                    + report.failures().stream().map(SmokeResult::name).collect(Collectors.joining(", ")));
        }
        for (String name : List.of(EdgeSmoke.FORGE_LOGIN, EdgeSmoke.CI_AUTHORIZE, EdgeSmoke.TOGETHER)) {
            report.find(name)
                    .filter(result -> result.outcome() == SmokeResult.Outcome.SKIPPED)
                    .ifPresent(result -> reasons.add(name + " was not looked at: " + result.answered()));
        }
        if (reasons.isEmpty()) {
            reasons.add("every check that speaks of paths passed");
        }
        return reasons;
    }

    private static boolean isFailed(SmokeReport report, String name) {
        return report.failures().stream().anyMatch(result -> result.name().equals(name));
    }

    private static Optional<SmokeResult> fault(SmokeReport report, String name, Fault.Kind kind) {
        return report.find(name)
                .filter(result -> result.fault().map(Fault::kind).equals(Optional.of(kind)));
    }

    /**
     * Answers what is advised.
     *
     * @return {@link Routing.Mode#SUBPATH} to stay, {@link Routing.Mode#SUBDOMAIN} to give services names of their own
     */
    public Routing.Mode mode() {
        return mode;
    }

    /**
     * Answers why.
     *
     * @return at least one reason
     */
    public List<String> reasons() {
        return reasons;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoutingAdvice that && mode == that.mode && reasons.equals(that.reasons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, reasons);
    }

    /** Answers advice and reasons in one line. */
    @Override
    public String toString() {
        String words =
                mode == Routing.Mode.SUBPATH ? "stay below the paths of one name" : "give services names of their own";
        return words + ": " + String.join("; ", reasons);
    }
}
