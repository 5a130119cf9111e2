package ai.disinto.testing;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Runs a forge until it is stopped: {@code Serve 15 3000 name:password}. */
final class Serve {
    private Serve() {}

    public static void main(String[] arguments) throws InterruptedException {
        String[] admin = arguments[2].split(":", 2);
        EmbeddedForge forge = EmbeddedForge.builder()
                .line(ForgejoLine.valueOf("V" + arguments[0].toUpperCase(Locale.ROOT)))
                .port(Integer.parseInt(arguments[1]))
                .admin(admin[0], admin[1])
                .start();
        System.out.println(forge.url());
        new CountDownLatch(1).await();
    }
}
