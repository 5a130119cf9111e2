package ai.disinto.compose.caddy;

/** No public name. */
class LocalRoutingTest extends RoutingByCaddyTest {
    LocalRoutingTest() {
        super(Routing.local(), "local");
    }

    @Override
    Caddyfile.Builder said(Caddyfile.Builder builder) {
        return builder.localPorts(3100, 8100);
    }
}
