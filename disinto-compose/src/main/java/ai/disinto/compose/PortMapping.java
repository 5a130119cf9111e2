package ai.disinto.compose;

import java.util.Objects;

/**
 * A port of the machine that leads to a port of a container.
 *
 * @param address the address of the machine that it is open at; empty for every address
 * @param host the port of the machine
 * @param container the port of the container
 */
public record PortMapping(String address, int host, int container) {
    /**
     * Checks both ports.
     *
     * @param address the address of the machine that it is open at; empty for every address
     * @param host the port of the machine
     * @param container the port of the container
     * @throws IllegalArgumentException if a port is not from 1 to 65535, or the address has other characters than
     *     digits, letters, dots, colons and brackets
     */
    public PortMapping {
        Objects.requireNonNull(address, "address");
        if (!address.chars().allMatch(c -> (Character.digit(c, 16) >= 0 && c < 0x80) || ".:[]".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("address must be one of numbers, got \"" + address + "\"");
        }
        checkPort("host", host);
        checkPort("container", container);
    }

    /** Answers the mapping as a compose file has it. */
    @Override
    public String toString() {
        return (address.isEmpty() ? "" : address + ":") + host + ":" + container;
    }

    static void checkPort(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be a port from 1 to 65535, got " + port);
        }
    }
}
