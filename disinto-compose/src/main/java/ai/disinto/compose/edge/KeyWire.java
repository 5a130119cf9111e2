package ai.disinto.compose.edge;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the fields of a public key as SSH sends it: each with its length before it (RFC 4251, RFC 4253). */
final class KeyWire {
    private final ByteBuffer left;
    private boolean broken;

    KeyWire(byte[] bytes) {
        this.left = ByteBuffer.wrap(bytes);
    }

    /** The next field; empty, and the whole is broken, if it is not there. */
    byte[] next() {
        if (broken || left.remaining() < Integer.BYTES) {
            return failed();
        }
        int length = left.getInt();
        if (length < 0 || length > left.remaining()) {
            return failed();
        }
        byte[] field = new byte[length];
        left.get(field);
        return field;
    }

    String nextText() {
        return new String(next(), StandardCharsets.ISO_8859_1);
    }

    /** The next number; zero, and the whole is broken, if it is not positive or has more bytes than it needs. */
    BigInteger nextPositive() {
        byte[] field = next();
        if (field.length == 0 || field[0] < 0 || (field[0] == 0 && (field.length == 1 || field[1] >= 0))) {
            failed();
            return BigInteger.ZERO;
        }
        return new BigInteger(field);
    }

    boolean isAtEnd() {
        return !broken && !left.hasRemaining();
    }

    private byte[] failed() {
        broken = true;
        return new byte[0];
    }
}
