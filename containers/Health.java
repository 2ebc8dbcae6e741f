import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Asks the program of this container over the loopback whether it can serve: `java Health 9000 /q/health/ready`. Ends with 0
/// where the answer is 200, and with 1 otherwise. A bare socket, since it starts a fraction of a second sooner than a client of
/// HTTP does, and it is started every few seconds. No shell and no curl need be in an image for it.
final class Health {

    private static final int PATIENCE_MILLIS = 5_000;

    private Health() {}

    public static void main(String[] arguments) {
        System.exit(answersWell(Integer.parseInt(arguments[0]), arguments[1]) ? 0 : 1);
    }

    private static boolean answersWell(int port, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String status = answer.readLine();
            return status != null && status.startsWith("HTTP/1.1 200");
        } catch (IOException silent) {
            return false;
        }
    }
}
