package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A name for each service, at the end of a tunnel that ends TLS. */
class SubdomainRoutingTest extends RoutingByCaddyTest {
    SubdomainRoutingTest() {
        super(Routing.subdomain("harb.example.org"), "subdomain");
    }

    @Override
    Caddyfile.Builder said(Caddyfile.Builder builder) {
        return builder.tunnel(true);
    }

    @Override
    List<String> hosts() {
        return List.of(
                "forge.harb.example.org",
                "ci.harb.example.org",
                "chat.harb.example.org",
                "chat.harb.example.org",
                "harb.example.org",
                "CHAT.Harb.example.org:443",
                "localhost");
    }

    @Test
    void clientThatIsNotTheEndOfTheTunnel_isNotBelieved() throws Exception {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeThat(own)
                .as("an address of this machine that is not the loopback one")
                .isPresent();
        String ip = own.orElseThrow().getHostAddress();
        EdgeRequest request = EdgeRequest.get("/x")
                .toHost("forge.harb.example.org")
                .with("X-Forwarded-For", "203.0.113.7")
                .with("X-Forwarded-Proto", "https")
                .from(ip);
        Observed observed = Observed.of(edge(), request);
        assertThat(observed.seen().orElseThrow().header("X-Forwarded-For")).isEqualTo(ip);
        assertThat(observed.seen().orElseThrow().header("X-Forwarded-Proto")).isEqualTo("http");
        observed.isAsExplained("");
    }

    @Test
    void requestWithoutAHost_leadsNowhere() throws Exception {
        assertThat(edge().send("GET /chat/login HTTP/1.0\r\n\r\n", false).status())
                .isEqualTo(421);
    }
}
