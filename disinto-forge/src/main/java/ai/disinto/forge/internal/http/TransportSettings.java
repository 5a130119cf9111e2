package ai.disinto.forge.internal.http;

import java.net.ProxySelector;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;

/**
 * What a transport needs to know.
 *
 * @param connectTimeout the time to reach the server
 * @param bodyLimit the largest answer, in bytes after unpacking
 * @param userAgent what the client calls itself
 * @param proxy which way to go; empty for the choice of the JVM
 * @param trust the certificates to trust; empty for those of the JVM
 */
public record TransportSettings(
        Duration connectTimeout,
        long bodyLimit,
        String userAgent,
        Optional<ProxySelector> proxy,
        Optional<KeyStore> trust) {}
