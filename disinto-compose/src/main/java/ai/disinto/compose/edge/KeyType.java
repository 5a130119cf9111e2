package ai.disinto.compose.edge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of keys that tunnels may have, and what their bodies look like on the wire. */
enum KeyType {
    ED25519("ssh-ed25519") {
        @Override
        boolean hasKey(KeyWire wire) {
            return wire.next().length == 32;
        }
    },
    RSA("ssh-rsa") {
        @Override
        boolean hasKey(KeyWire wire) {
            BigInteger exponent = wire.nextPositive();
            BigInteger modulus = wire.nextPositive();
            return exponent.compareTo(BigInteger.TWO) > 0
                    && exponent.testBit(0)
                    && exponent.bitLength() <= 64
                    && modulus.testBit(0)
                    && modulus.bitLength() >= 2_048
                    && modulus.bitLength() <= 16_384;
        }
    },
    P256("ecdsa-sha2-nistp256") {
        @Override
        boolean hasKey(KeyWire wire) {
            return wire.nextText().equals("nistp256")
                    && KeyCurve.of("secp256r1").hasPoint(wire.next());
        }
    },
    P384("ecdsa-sha2-nistp384") {
        @Override
        boolean hasKey(KeyWire wire) {
            return wire.nextText().equals("nistp384")
                    && KeyCurve.of("secp384r1").hasPoint(wire.next());
        }
    },
    P521("ecdsa-sha2-nistp521") {
        @Override
        boolean hasKey(KeyWire wire) {
            return wire.nextText().equals("nistp521")
                    && KeyCurve.of("secp521r1").hasPoint(wire.next());
        }
    };

    private final String word;

    KeyType(String word) {
        this.word = word;
    }

    static Optional<KeyType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(KeyType::toString).collect(Collectors.joining(", "));
    }

    /** Reads what stands behind the type. */
    abstract boolean hasKey(KeyWire wire);

    /** Whether the bytes are one key of this type, and nothing else. */
    boolean isBody(byte[] body) {
        KeyWire wire = new KeyWire(body);
        return wire.nextText().equals(word) && hasKey(wire) && wire.isAtEnd();
    }

    @Override
    public String toString() {
        return word;
    }
}
