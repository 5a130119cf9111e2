package ai.disinto.factory.staff;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of a host, as a part of the names of tokens. */
final class Hosts {
    private static final int LONGEST = 100;

    private Hosts() {}

    static String checked(String name) {
        boolean good =
                !name.isEmpty() && name.length() <= LONGEST && name.chars().allMatch(Hosts::isAllowed);
        if (!good) {
            throw new IllegalArgumentException("name must be letters, digits, dots and dashes, at most " + LONGEST);
        }
        return name;
    }

    /** This machine's name; where nobody knows it, {@code localhost}. */
    static String thisOne() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            StringBuilder kept = new StringBuilder();
            name.chars().filter(Hosts::isAllowed).limit(LONGEST).forEach(c -> kept.append((char) c));
            return kept.length() == 0 ? "localhost" : kept.toString();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    }
}
