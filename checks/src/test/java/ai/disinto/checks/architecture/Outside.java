package ai.disinto.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The ways of Java code to reach the world outside: what core must not do. */
final class Outside {
    private static final Set<String> PURE_NET_TYPES = Set.of(
            "java.net.URI",
            "java.net.URISyntaxException",
            "java.net.URLEncoder",
            "java.net.URLDecoder",
            "java.net.IDN");
    private static final Set<String> PROCESS_TYPES = Set.of(
            "java.lang.ProcessBuilder",
            "java.lang.ProcessBuilder$Redirect",
            "java.lang.Process",
            "java.lang.ProcessHandle");
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Calendar.getInstance",
            "java.time.InstantSource.system");
    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>");
    private static final Set<String> WAITS = Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

    static final DescribedPredicate<JavaClass> NETWORK =
            describe("are part of the network", type -> isNetwork(type.getName()));

    static final DescribedPredicate<JavaClass> PROCESSES =
            describe("are processes", type -> PROCESS_TYPES.contains(type.getName()));

    static final DescribedPredicate<JavaAccess<?>> STARTING_PROCESSES =
            describe("starts a process", access -> name(access).equals("java.lang.Runtime.exec"));

    static final DescribedPredicate<JavaAccess<?>> READING_A_CLOCK =
            describe("reads a clock", access -> CLOCKS.contains(name(access)) || isClock(access));

    static final DescribedPredicate<JavaAccess<?>> ASKING_CHANCE =
            describe("makes a random value", access -> CHANCE.contains(name(access)) && !isSeeded(access));

    static final DescribedPredicate<JavaAccess<?>> WAITING = describe(
            "waits",
            access -> WAITS.contains(name(access))
                    || name(access).startsWith("java.util.concurrent.locks.LockSupport.park"));

    private Outside() {}

    private static boolean isNetwork(String type) {
        return (type.startsWith("java.net.") && !PURE_NET_TYPES.contains(type))
                || type.startsWith("javax.net.")
                || type.startsWith("java.rmi.")
                || (type.startsWith("java.nio.channels.") && type.matches(".*(Socket|Datagram).*"));
    }

    private static boolean isClock(JavaAccess<?> access) {
        String name = name(access);
        boolean now = name.startsWith("java.time.") && name.endsWith(".now") && !takes(access, "java.time.Clock");
        boolean systemClock = name.startsWith("java.time.Clock.system") || name.startsWith("java.time.Clock.tick");
        boolean legacy = name.matches("java\\.util\\.(Date|GregorianCalendar)\\.<init>") && takesNothing(access);
        return now || systemClock || legacy;
    }

    private static boolean isSeeded(JavaAccess<?> access) {
        return takes(access, "long") || takes(access, "java.util.Random") || takes(access, "[B");
    }

    private static boolean takes(JavaAccess<?> access, String type) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(type));
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
