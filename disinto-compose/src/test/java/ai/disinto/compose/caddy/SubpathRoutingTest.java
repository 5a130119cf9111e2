package ai.disinto.compose.caddy;

/** One public name. */
class SubpathRoutingTest extends RoutingByCaddyTest {
    SubpathRoutingTest() {
        super(Routing.subpath("harb.example.org"), "subpath");
    }

    @Override
    Caddyfile.Builder said(Caddyfile.Builder builder) {
        return builder;
    }
}
