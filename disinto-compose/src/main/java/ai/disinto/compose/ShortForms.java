package ai.disinto.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The short ways in which a compose file says ports, mounts, times and sizes. */
final class ShortForms {
    private static final long KIBIBYTE = 1024;

    private ShortForms() {}

    static Optional<PortMapping> port(String text) {
        String ports = text.endsWith("/tcp") ? text.substring(0, text.length() - 4) : text;
        int last = ports.lastIndexOf(':');
        int first = ports.lastIndexOf(':', last - 1);
        if (last < 0) {
            return Optional.empty();
        }
        String address = first < 0 ? "" : ports.substring(0, first);
        return port(address, ports.substring(first + 1, last), ports.substring(last + 1));
    }

    static Optional<PortMapping> port(ComposeFields mapping) {
        String address = mapping.fixed("host_ip");
        String published = mapping.fixed("published");
        String target = mapping.fixed("target");
        boolean tcp = !mapping.fixed("protocol").equals("udp");
        mapping.fixed("mode");
        mapping.warnUnknown();
        return tcp ? port(address, published, target) : Optional.empty();
    }

    private static Optional<PortMapping> port(String address, String host, String container) {
        Optional<Long> from = digits(host);
        Optional<Long> to = digits(container);
        try {
            return from.isEmpty() || to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PortMapping(
                            address, from.get().intValue(), to.get().intValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code source:target}, and behind it {@code :ro} or other options; a colon in a variable is none. */
    static Optional<Mount> mount(String text) {
        List<String> parts = parts(text);
        if (parts.size() < 2 || parts.size() > 3) {
            return Optional.empty();
        }
        Optional<ComposeText> source = ComposeText.find(parts.get(0));
        Optional<ComposeText> target = ComposeText.find(parts.get(1));
        boolean readOnly = parts.size() == 3 && List.of(parts.get(2).split(",")).contains("ro");
        boolean path = !parts.get(0).isEmpty() && "./~$\\".indexOf(parts.get(0).charAt(0)) >= 0;
        return source.isPresent() && target.isPresent()
                ? Optional.of(new Mount(!path, source.get(), target.get(), readOnly))
                : Optional.empty();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean braced = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            braced = braced ? c != '}' : c == '{';
            if (c == ':' && !braced) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Such as {@code 1m30s}; nothing is no time at all. */
    static Optional<Duration> time(String text) {
        Duration sum = Duration.ZERO;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) {
                end++;
            }
            int next = end;
            while (next < text.length() && Character.digit(text.charAt(next), 10) < 0) {
                next++;
            }
            Optional<Long> number = digits(text.substring(at, end));
            Optional<Duration> unit = unit(text.substring(end, next));
            if (number.isEmpty() || unit.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(unit.get().multipliedBy(number.get()));
            at = next;
        }
        return Optional.of(sum);
    }

    private static Optional<Duration> unit(String unit) {
        return switch (unit) {
            case "ms" -> Optional.of(Duration.ofMillis(1));
            case "s" -> Optional.of(Duration.ofSeconds(1));
            case "m" -> Optional.of(Duration.ofMinutes(1));
            case "h" -> Optional.of(Duration.ofHours(1));
            default -> Optional.empty();
        };
    }

    /** Bytes, such as {@code 512m}; nothing is 0. */
    static Optional<Long> memory(String text) {
        int end = 0;
        while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) {
            end++;
        }
        String unit = text.substring(end);
        int power = unit.isEmpty() ? 0 : "bkmg".indexOf(Character.toLowerCase(unit.charAt(0)));
        boolean known = power >= 0 && (unit.length() <= 1 || unit.substring(1).equalsIgnoreCase("b"));
        if (text.isEmpty()) {
            return Optional.of(0L);
        }
        return known
                ? digits(text.substring(0, end)).map(number -> number * (long) Math.pow(KIBIBYTE, power))
                : Optional.empty();
    }

    private static Optional<Long> digits(String text) {
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
