package ai.disinto.compose.edge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which certificates and which entry in the DNS an edge needs. A certificate for {@code *.example.org} covers one more
 * part of a name, not two; an entry of the DNS covers all names below. Immutable.
 */
public final class CertificatePlan {
    private final String domain;
    private final List<String> certificates;

    private CertificatePlan(String domain, List<String> certificates) {
        this.domain = domain;
        this.certificates = List.copyOf(certificates);
    }

    /**
     * Plans for projects that have one name each.
     *
     * @param domain the domain, such as {@code example.org}
     * @return a plan with one certificate, which does for all projects to come
     * @throws IllegalArgumentException if it is no domain of at least two parts
     */
    public static CertificatePlan subpath(String domain) {
        String below = HostName.domain(Objects.requireNonNull(domain, "domain"));
        return new CertificatePlan(below, List.of("*." + below));
    }

    /**
     * Plans for projects that have {@code forge.}, {@code ci.} and {@code chat.} before their names too.
     *
     * @param domain the domain, such as {@code example.org}
     * @param projects the projects
     * @return a plan with one certificate, and one more for each project
     * @throws IllegalArgumentException if it is no domain of at least two parts
     */
    public static CertificatePlan subdomain(String domain, Collection<Registration> projects) {
        Objects.requireNonNull(projects, "projects");
        List<String> certificates = new ArrayList<>(subpath(domain).certificates);
        projects.forEach(project -> certificates.add("*." + project.fqdn()));
        return new CertificatePlan(HostName.domain(domain), certificates);
    }

    /**
     * Answers what the certificates are for.
     *
     * @return names with a star as their first part. They need the DNS challenge, as no other one gives out such names
     */
    public List<String> certificates() {
        return certificates;
    }

    /**
     * Answers what the DNS needs to lead to the edge.
     *
     * @return one name with a star, which stands for names of any depth as long as there is no closer entry
     */
    public String dnsName() {
        return "*." + domain;
    }

    /**
     * Answers whether a certificate of this plan is good for a name.
     *
     * @param name a host name
     * @return whether one has the same parts but for the first
     */
    public boolean covers(String name) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return dot > 0 && certificates.contains("*" + lower.substring(dot));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificatePlan that
                && domain.equals(that.domain)
                && certificates.equals(that.certificates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(domain, certificates);
    }

    /** Answers the names of the certificates. */
    @Override
    public String toString() {
        return "CertificatePlan" + certificates;
    }
}
