package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatePlanTest {
    private static final Registration BAKERY = EdgeRegistryTest.project("bakery", 20_003);

    @Test
    void star_standsForOnePartOfAName() {
        CertificatePlan plan = CertificatePlan.subpath("Example.org");
        assertThat(plan.certificates()).containsExactly("*.example.org");
        assertThat(plan.covers("bakery.example.org")).isTrue();
        assertThat(plan.covers("BAKERY.example.org")).isTrue();
        assertThat(plan.covers("forge.bakery.example.org")).isFalse();
        assertThat(plan.covers("example.org")).isFalse();
        assertThat(plan.covers(".example.org")).isFalse();
        assertThat(plan.covers("")).isFalse();
    }

    @Test
    void subdomains_needACertificateForEachProject() {
        CertificatePlan plan = CertificatePlan.subdomain("example.org", List.of(BAKERY));
        assertThat(plan.certificates()).containsExactly("*.example.org", "*.bakery.example.org");
        assertThat(BAKERY.subdomains()).allMatch(plan::covers);
        assertThat(plan.covers(BAKERY.fqdn())).isTrue();
        assertThat(plan.covers("forge.cafe.example.org")).isFalse();
    }

    @Test
    void dns_needsOneEntryInBothModes() {
        assertThat(CertificatePlan.subdomain("example.org", List.of(BAKERY)).dnsName())
                .isEqualTo(CertificatePlan.subpath("example.org").dnsName())
                .isEqualTo("*.example.org");
    }

    @Test
    void domain_ofOnePart_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificatePlan.subpath("localhost"));
    }
}
