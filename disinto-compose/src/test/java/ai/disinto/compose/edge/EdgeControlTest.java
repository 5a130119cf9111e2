package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeControlTest {
    private static final EdgeName BAKERY = EdgeName.of("bakery");
    private static final TunnelKey KEY = SampleKeys.number(1);
    private static final TunnelKey OTHER = SampleKeys.number(2);

    private final FakeEdge edge = new FakeEdge();
    private final EdgeControl control = edge.control();

    @Test
    void register_givesNamePortRouteAndKey() {
        Registration done = control.register(BAKERY, KEY, " ops-anna ");
        assertThat(done.port()).isEqualTo(20_000);
        assertThat(done.fqdn()).isEqualTo("bakery.example.org");
        assertThat(done.registeredBy()).contains("ops-anna");
        assertThat(control.list()).containsExactly(done);
        assertThat(edge.routes).containsExactly(Map.entry("bakery", 20_000));
        assertThat(edge.keys).isEqualTo(edge.registry.authorizedKeys()).contains(KEY.toString());
        assertThat(edge.log)
                .singleElement()
                .asString()
                .isEqualTo("1970-01-01T00:00:00Z register project=bakery port=20000 pubkey_fp=" + KEY.fingerprint()
                        + " caller=ops-anna\n");
    }

    @Test
    void register_withTheSameKey_answersTheSamePort_andMendsTheRoute() {
        Registration first = control.register(BAKERY, KEY, "anna");
        edge.routes.clear();
        edge.keys = "";
        assertThat(control.register(BAKERY, KEY, "ben")).isEqualTo(first);
        assertThat(edge.routes).containsKey("bakery");
        assertThat(edge.keys).contains(KEY.toString());
        assertThat(edge.log).hasSize(2);
    }

    @Test
    void register_withAnotherKey_isRefused_andChangesNothing() {
        control.register(BAKERY, KEY, "anna");
        String before = edge.state();
        assertRefused(EdgeControlException.Reason.NAME_TAKEN, () -> control.register(BAKERY, OTHER, "eve"));
        assertThat(edge.state()).isEqualTo(before);
        assertThat(edge.log).hasSize(1);
    }

    @Test
    void replaceKey_letsTheNewKeyIn_andTheOldOneOut() {
        control.register(BAKERY, KEY, "anna");
        Registration changed = control.replaceKey(BAKERY, OTHER, "operator");
        assertThat(changed.port()).isEqualTo(20_000);
        assertThat(changed.registeredBy()).contains("anna");
        assertThat(edge.keys).contains(OTHER.toString()).doesNotContain(KEY.toString());
        assertThat(edge.log).last().asString().contains(" replace-key ", OTHER.fingerprint(), "caller=operator");
        assertRefused(
                EdgeControlException.Reason.UNKNOWN_PROJECT,
                () -> control.replaceKey(EdgeName.of("cafe"), KEY, "operator"));
    }

    @Test
    void deregister_takesRouteKeyAndEntryAway_andFreesThePort() {
        control.register(BAKERY, KEY, "anna");
        control.register(EdgeName.of("cafe"), OTHER, "ben");
        assertThat(control.deregister(BAKERY, KEY, "anna").port()).isEqualTo(20_000);
        assertThat(edge.routes).containsOnlyKeys("cafe");
        assertThat(edge.keys).doesNotContain(KEY.toString());
        assertThat(edge.log).last().asString().contains(" deregister project=bakery port=20000 ");
        assertThat(control.register(EdgeName.of("next"), KEY, "carl").port()).isEqualTo(20_000);
    }

    @Test
    void deregister_ofAnUnknownOrForeignProject_isDeniedAlike() {
        control.register(BAKERY, KEY, "anna");
        assertRefused(EdgeControlException.Reason.DENIED, () -> control.deregister(BAKERY, OTHER, "eve"));
        edge.calm();
        assertRefused(EdgeControlException.Reason.DENIED, () -> control.deregister(EdgeName.of("cafe"), OTHER, "eve"));
        assertThat(edge.calls()).as("calls of a denial").isZero();
        assertThat(control.list()).hasSize(1);
    }

    @Test
    void port_thatARouteOfOthersLeadsTo_orSomebodyListensOn_isNotGiven() {
        edge.routes.put("old", 20_000);
        edge.listening.add(20_001);
        assertThat(control.register(BAKERY, KEY, "anna").port()).isEqualTo(20_002);
    }

    @Test
    void oldName_isListedAndDeregistered_butNotRegistered() {
        EdgeName old = EdgeName.registered("Bake_Ry");
        edge.registry = edge.registry.with(EdgeRegistryTest.project("Bake_Ry", 20_005));
        assertThat(control.list())
                .singleElement()
                .satisfies(project -> assertThat(project.name().problem()).isPresent());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> control.register(old, SampleKeys.number(7), "anna"))
                .withMessageContaining("older version");
        assertThat(control.deregister(old, SampleKeys.number(7), "anna").port()).isEqualTo(20_005);
    }

    @Test
    void publicName_thatAnOldNameHas_isTaken() {
        edge.registry = edge.registry.with(EdgeRegistryTest.project("Bakery", 20_005));
        assertRefused(EdgeControlException.Reason.NAME_TAKEN, () -> control.register(BAKERY, KEY, "anna"));
    }

    @Test
    void allowlist_isAskedFirst() {
        edge.allowlist = Allowlist.parse("{\"version\":1,\"allowed\":{}}", "allowlist.json");
        assertRefused(EdgeControlException.Reason.NAME_NOT_APPROVED, () -> control.register(BAKERY, KEY, "anna"));
        assertThat(edge.calls()).isZero();
    }

    @Test
    void reconcile_answersWhatItMended() {
        control.register(BAKERY, KEY, "anna");
        edge.routes.clear();
        assertThat(control.drift()).hasSize(1);
        assertThat(control.reconcile()).extracting(RouteDrift::kind).containsExactly(RouteDrift.Kind.MISSING);
        assertThat(control.drift()).isEmpty();
    }

    @Test
    void builder_namesAllThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EdgeControl.builder().domain("example.org").build())
                .withMessage("an edge control needs registry, authorizedKeys, audit, admin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeControl.builder().domain("localhost"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeControl.builder().domain("{env.X}.org"));
    }

    private static void assertRefused(EdgeControlException.Reason reason, Runnable operation) {
        assertThatExceptionOfType(EdgeControlException.class)
                .isThrownBy(operation::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
