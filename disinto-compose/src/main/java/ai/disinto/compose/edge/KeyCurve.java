package ai.disinto.compose.edge;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;

/** One of the curves of ECDSA keys: y² = x³ + ax + b over a prime field. */
final class KeyCurve {
    private static final int UNCOMPRESSED = 4;

    private final EllipticCurve curve;

    private KeyCurve(EllipticCurve curve) {
        this.curve = curve;
    }

    static KeyCurve of(String name) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return new KeyCurve(
                    parameters.getParameterSpec(ECParameterSpec.class).getCurve());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not know the curve " + name + ": add jdk.crypto.ec", e);
        }
    }

    /** Whether the bytes are an uncompressed point that lies on the curve, as SSH demands. */
    boolean hasPoint(byte[] point) {
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        int size = (prime.bitLength() + 7) / 8;
        if (point.length != 1 + 2 * size || point[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + size));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + size, point.length));
        BigInteger right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.multiply(y).subtract(right).mod(prime).signum() == 0;
    }
}
