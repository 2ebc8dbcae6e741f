package ipstrategy.web;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// Speaks HTTP word by word, for what no client would say.
public final class RawHttp {

    private static final int PATIENCE_IN_MILLISECONDS = 10_000;

    private RawHttp() {}

    /// What came back.
    ///
    /// @param head the status line and the headers
    /// @param body the rest
    /// @param ended whether the server closed the connection
    public record Answer(String head, String body, boolean ended) {}

    /// What is said after the head of a request.
    @FunctionalInterface
    public interface Speech {
        void sayTo(OutputStream out) throws IOException;
    }

    /// Sends a head and whatever follows, and reads until the server has said all.
    public static Answer ask(String head, Speech rest) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                rest.sayTo(out);
                out.flush();
            } catch (IOException nobodyListensAnyMore) {
                // The answer may have come before all was said.
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        boolean ended = false;
        try {
            while (!isComplete(heard.toString(StandardCharsets.UTF_8))) {
                int next = in.read();
                if (next < 0) {
                    ended = true;
                    break;
                }
                heard.write(next);
            }
        } catch (SocketTimeoutException saysNoMore) {
            // What was heard until now is the answer.
        } catch (IOException cutOff) {
            ended = true;
        }
        String[] parts = heard.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2);
        return new Answer(parts[0], parts.length == 2 ? parts[1] : "", ended);
    }

    private static boolean isComplete(String heard) {
        int end = heard.indexOf("\r\n\r\n");
        if (end < 0 || heard.substring(0, end).toLowerCase().contains("\r\nconnection: close")) {
            return false;
        }
        String announced = heard.substring(0, end)
                .lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("");
        int length = heard.substring(end + 4).getBytes(StandardCharsets.UTF_8).length;
        return !announced.isEmpty() && length >= Integer.parseInt(announced);
    }
}
