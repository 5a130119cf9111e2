package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.DisintoException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies, or a call fails, at every call of every operation; and then the same is done again. */
@Tag("proof")
class EdgeCrashTest {
    private static final EdgeName BAKERY = EdgeName.of("bakery");
    private static final EdgeName CAFE = EdgeName.of("cafe");
    private static final TunnelKey KEY = SampleKeys.number(1);

    /** An operation, and what is there before it. */
    record Case(String name, Consumer<EdgeControl> before, Consumer<EdgeControl> operation) {
        FakeEdge arranged() {
            FakeEdge edge = new FakeEdge();
            before.accept(edge.control());
            edge.calm();
            return edge;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A case, the number of the call, and what happens there. */
    record Point(Case of, int call, FakeEdge.Trouble trouble) {}

    private static final List<Case> CASES = List.of(
            new Case("register", control -> control.register(CAFE, KEY, "ben"), EdgeCrashTest::register),
            new Case("register again", EdgeCrashTest::register, EdgeCrashTest::register),
            new Case("deregister", EdgeCrashTest::register, control -> control.deregister(BAKERY, KEY, "anna")),
            new Case(
                    "replace the key",
                    EdgeCrashTest::register,
                    control -> control.replaceKey(BAKERY, SampleKeys.number(2), "anna")),
            new Case("reconcile", EdgeCrashTest::register, EdgeControl::reconcile));

    private static void register(EdgeControl control) {
        control.register(BAKERY, KEY, "anna");
    }

    static Stream<Point> deaths() {
        return points(FakeEdge.Trouble.DIES_BEFORE, FakeEdge.Trouble.DIES_AFTER);
    }

    static Stream<Point> failures() {
        return points(FakeEdge.Trouble.FAILS_BEFORE, FakeEdge.Trouble.FAILS_AFTER);
    }

    static Stream<Point> endlessFailures() {
        return points(FakeEdge.Trouble.FAILS_FOR_GOOD);
    }

    private static Stream<Point> points(FakeEdge.Trouble... troubles) {
        return CASES.stream().flatMap(each -> {
            FakeEdge edge = each.arranged();
            each.operation().accept(edge.control());
            return IntStream.rangeClosed(1, edge.calls())
                    .boxed()
                    .flatMap(call -> Stream.of(troubles).map(trouble -> new Point(each, call, trouble)));
        });
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void operation_thatDies_isBroughtToItsEndByDoingItAgain(Point point) {
        FakeEdge edge = died(point);
        assertPortsAreSafe(edge);
        again(edge, point.of());
        FakeEdge undisturbed = point.of().arranged();
        point.of().operation().accept(undisturbed.control());
        assertThat(edge.state()).isEqualTo(undisturbed.state());
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void operation_thatDies_leavesNothingThatReconcileDoesNotMend(Point point) {
        FakeEdge edge = died(point);
        edge.control().reconcile();
        assertThat(edge.control().drift()).isEmpty();
        assertThat(edge.keys).isEqualTo(edge.registry.authorizedKeys());
        assertThat(edge.routes).hasSameSizeAs(edge.registry.projects());
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void operation_thatDies_leavesNoPortThatTheNextProjectGets(Point point) {
        FakeEdge edge = died(point);
        int port = edge.control()
                .register(EdgeName.of("next"), SampleKeys.number(9), "eve")
                .port();
        assertThat(edge.routes.values()).containsOnlyOnce(port);
        assertPortsAreSafe(edge);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void operation_thatFails_leavesEverythingAsItWas(Point point) {
        FakeEdge edge = point.of().arranged();
        String before = edge.state();
        edge.trouble(point.call(), point.trouble());
        assertThatThrownBy(() -> point.of().operation().accept(edge.control()))
                .isInstanceOf(DisintoException.class)
                .hasMessageNotContaining("could not be taken back");
        assertThat(edge.state()).isEqualTo(before);
        edge.calm();
        again(edge, point.of());
        FakeEdge undisturbed = point.of().arranged();
        point.of().operation().accept(undisturbed.control());
        assertThat(edge.state()).isEqualTo(undisturbed.state());
    }

    @ParameterizedTest
    @MethodSource("endlessFailures")
    void operation_thatFailsAndCannotBeTakenBack_keepsItsPort(Point point) {
        FakeEdge edge = point.of().arranged();
        String before = edge.state();
        edge.trouble(point.call(), point.trouble());
        assertThatThrownBy(() -> point.of().operation().accept(edge.control())).satisfies(e -> {
            boolean incomplete = e instanceof EdgeControlException control
                    && control.reason() == EdgeControlException.Reason.INCOMPLETE;
            assertThat(incomplete || edge.state().equals(before))
                    .as("says that it is incomplete")
                    .isTrue();
        });
        assertPortsAreSafe(edge);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void everyChange_hasALineInTheLog(Point point) {
        FakeEdge edge = died(point);
        boolean registered = edge.registry.find(BAKERY).isPresent();
        String last = edge.log.stream()
                .filter(line -> line.contains("project=bakery"))
                .reduce((first, second) -> second)
                .orElse("");
        Optional<TunnelKey> key = edge.registry.find(BAKERY).map(Registration::key);
        assertThat(registered || last.isEmpty() || last.contains("register project=bakery"))
                .isTrue();
        assertThat(edge.log)
                .as("the line comes first")
                .anyMatch(line -> key.isEmpty()
                        || (line.contains("project=bakery")
                                && line.contains(key.get().fingerprint())));
    }

    private static FakeEdge died(Point point) {
        FakeEdge edge = point.of().arranged();
        edge.trouble(point.call(), point.trouble());
        assertThatThrownBy(() -> point.of().operation().accept(edge.control())).isInstanceOf(FakeEdge.Death.class);
        edge.calm();
        return edge;
    }

    /** A project that is gone already cannot be taken away once more. */
    private static void again(FakeEdge edge, Case of) {
        try {
            of.operation().accept(edge.control());
        } catch (EdgeControlException e) {
            assertThat(e.reason()).isEqualTo(EdgeControlException.Reason.DENIED);
            assertThat(edge.registry.find(BAKERY)).isEmpty();
        }
    }

    /** Whatever leads to a port, or may listen on it, is of the project that the registry has for this port. */
    private static void assertPortsAreSafe(FakeEdge edge) {
        edge.routes.forEach(
                (name, port) -> assertThat(edge.registry.find(EdgeName.of(name)).map(Registration::port))
                        .contains(port));
        Pattern.compile("127\\.0\\.0\\.1:(\\d+)")
                .matcher(edge.keys)
                .results()
                .map(line -> line.group(1))
                .forEach(port -> assertThat(edge.registry.projects())
                        .anyMatch(project -> Integer.toString(project.port()).equals(port)));
    }
}
