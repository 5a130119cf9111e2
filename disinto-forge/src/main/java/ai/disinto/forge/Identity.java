package ai.disinto.forge;

import ai.disinto.forge.internal.http.Authorization;
import ai.disinto.forge.internal.http.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The credentials of one client, as they are now, and on whose behalf they are used. */
final class Identity implements Authorization {
    private final ReentrantLock lock = new ReentrantLock();
    private final Credentials credentials;
    private final String sudo;
    private volatile @Nullable Credentials current;
    private volatile Redaction known;
    private volatile Redaction code = Redaction.NONE;

    Identity(Credentials credentials, String sudo) {
        this.credentials = credentials;
        this.sudo = sudo;
        this.current = credentials.source() == null ? credentials : null;
        this.known = Redaction.of(credentials.secrets());
    }

    Credentials credentials() {
        return credentials;
    }

    String sudo() {
        return sudo;
    }

    @Override
    public List<String> headers() {
        Credentials now = current;
        List<String> own = (now == null ? asked(null) : now).headers();
        remember(own);
        if (sudo.isEmpty()) {
            return own;
        }
        List<String> all = new ArrayList<>(own);
        all.add("Sudo");
        all.add(sudo);
        return all;
    }

    @Override
    public boolean refresh(List<String> refused) {
        return credentials.source() != null && !line(asked(refused).headers()).equals(line(refused));
    }

    @Override
    public Redaction redaction() {
        return known.and(code);
    }

    /** Asks the source, unless another thread has done so since these headers were made. */
    private Credentials asked(@Nullable List<String> refused) {
        lock.lock();
        try {
            Credentials now = current;
            boolean fresh =
                    now != null && (refused == null || !line(now.headers()).equals(line(refused)));
            if (now != null && fresh) {
                return now;
            }
            Supplier<Credentials> source = Objects.requireNonNull(credentials.source());
            Credentials next = Objects.requireNonNull(source.get(), "the source of credentials answered null");
            if (next.source() != null) {
                throw new IllegalStateException("the source of changing credentials must answer plain ones");
            }
            known = known.and(Redaction.of(next.secrets()));
            current = next;
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** One-time passwords become known only when they are sent. */
    private void remember(List<String> headers) {
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equals("X-Forgejo-OTP")) {
                code = Redaction.of(List.of(headers.get(i + 1)));
            }
        }
    }

    private static String line(List<String> headers) {
        return headers.size() < 2 ? "" : headers.get(0) + headers.get(1);
    }
}
