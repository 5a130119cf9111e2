package ai.disinto.compose.edge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Describes an {@link EdgeControl}. Used by one thread. */
public final class EdgeControlBuilder {
    private @Nullable String domain;
    private @Nullable EdgeRegistryFile registry;
    private @Nullable CaddyAdmin admin;
    private @Nullable Path authorizedKeys;
    private @Nullable Path audit;
    private @Nullable Path allowlist;
    private boolean subdomains;
    private InstantSource clock = InstantSource.system();

    EdgeControlBuilder() {}

    /**
     * Says below which domain projects get their names. Required.
     *
     * @param domain the domain, such as {@code example.org}
     * @return this builder
     * @throws IllegalArgumentException if it is no domain of at least two parts
     */
    public EdgeControlBuilder domain(String domain) {
        this.domain = HostName.domain(Objects.requireNonNull(domain, "domain"));
        return this;
    }

    /**
     * Says where the registry is. Required.
     *
     * @param registry the registry
     * @return this builder
     */
    public EdgeControlBuilder registry(EdgeRegistryFile registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
        return this;
    }

    /**
     * Says where Caddy is. Required.
     *
     * @param admin a client of its admin API
     * @return this builder
     */
    public EdgeControlBuilder admin(CaddyAdmin admin) {
        this.admin = Objects.requireNonNull(admin, "admin");
        return this;
    }

    /**
     * Says which file the SSH server reads the keys of tunnels from. Required. The whole file is written by the control
     * plane; a new one gets mode 0644, one that is there keeps mode, owner and group.
     *
     * @param file the authorized keys file of the user of the tunnels
     * @return this builder
     */
    public EdgeControlBuilder authorizedKeys(Path file) {
        this.authorizedKeys = Objects.requireNonNull(file, "file");
        return this;
    }

    /**
     * Says where each change is recorded, one line for each. Required. The file is opened anew for each line, so that
     * the host can rotate it.
     *
     * @param file the file; a new one gets mode 0640
     * @return this builder
     */
    public EdgeControlBuilder audit(Path file) {
        this.audit = Objects.requireNonNull(file, "file");
        return this;
    }

    /**
     * Says where the {@linkplain Allowlist allow list} is. Unless this is called, every name is allowed. The file is
     * read for each registration; as long as it does not exist, every name is allowed too.
     *
     * @param file the file
     * @return this builder
     */
    public EdgeControlBuilder allowlist(Path file) {
        this.allowlist = Objects.requireNonNull(file, "file");
        return this;
    }

    /**
     * Gives each project {@code forge.}, {@code ci.} and {@code chat.} before its public name too. Unless this is
     * called, a project has one name.
     *
     * @return this builder
     */
    public EdgeControlBuilder subdomains() {
        this.subdomains = true;
        return this;
    }

    /**
     * Says where the time comes from. The system's clock, unless this is called.
     *
     * @param clock the clock
     * @return this builder
     */
    public EdgeControlBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Makes the control plane. Reads and sends nothing yet.
     *
     * @return the control plane
     * @throws IllegalStateException if something required was not said; names all of it
     */
    public EdgeControl build() {
        List<String> missing = new ArrayList<>();
        String below = required("domain", domain, missing, "");
        EdgeRegistryFile file = required("registry", registry, missing, EdgeRegistryFile.in(Path.of("")));
        @Nullable CaddyAdmin caddy = admin;
        Path keys = required("authorizedKeys", authorizedKeys, missing, Path.of(""));
        Path log = required("audit", audit, missing, Path.of(""));
        if (caddy == null || !missing.isEmpty()) {
            missing.addAll(caddy == null ? List.of("admin") : List.of());
            throw new IllegalStateException("an edge control needs " + String.join(", ", missing));
        }
        @Nullable Path list = allowlist;
        CaddyAdmin routes = subdomains ? caddy.withSubdomains() : caddy;
        EdgeOperations operations = new EdgeOperations(
                store(file),
                new EdgeMachine(routes, keys, log),
                below,
                () -> allowed(list),
                clock,
                LoopbackPort::isListening);
        return new EdgeControl(operations, routes.hasSubdomains());
    }

    private static Allowlist allowed(@Nullable Path list) {
        return list == null || Files.notExists(list) ? Allowlist.open() : Allowlist.read(list);
    }

    private static EdgeStore store(EdgeRegistryFile file) {
        return new EdgeStore() {
            @Override
            public EdgeRegistry read() {
                return file.read();
            }

            @Override
            public <T> T locked(Function<RegistryStore, T> work) {
                return file.locked(work);
            }
        };
    }

    private static <T> T required(String name, @Nullable T value, List<String> missing, T standIn) {
        if (value == null) {
            missing.add(name);
            return standIn;
        }
        return value;
    }
}
