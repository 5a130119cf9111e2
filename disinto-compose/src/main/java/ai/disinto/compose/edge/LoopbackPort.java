package ai.disinto.compose.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether somebody listens on a port of this machine, such as a tunnel of a project that is not registered any more. */
final class LoopbackPort {
    private static final int WAIT_MILLIS = 200;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private LoopbackPort() {}

    static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), WAIT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
