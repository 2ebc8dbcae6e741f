package ipstrategy.gateway.standin;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A caller who speaks HTTP word by word, for what no client would say, and hangs up when it likes.
public final class RawCaller implements AutoCloseable {

    private static final int PATIENCE_IN_MILLISECONDS = 15_000;

    private final Socket socket;

    private RawCaller(Socket socket) {
        this.socket = socket;
    }

    public static RawCaller calls() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
        return new RawCaller(socket);
    }

    /// Says the head of a request: its lines, to which the empty line and the host are added.
    public RawCaller head(String lines) throws IOException {
        return say((lines.strip() + "\nHost: gateway.example\n\n").replace("\n", "\r\n"));
    }

    public RawCaller say(String words) throws IOException {
        return say(words.getBytes(StandardCharsets.UTF_8));
    }

    public RawCaller say(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /// Says one chunk of a body that comes in chunks.
    public RawCaller chunk(byte[] bytes) throws IOException {
        return say(Integer.toHexString(bytes.length) + "\r\n").say(bytes).say("\r\n");
    }

    /// The head of one answer, and as much of its body as the head announces.
    public String hear() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return head;
            }
            heard.write(next);
            head = heard.toString(StandardCharsets.UTF_8);
        }
        heard.writeBytes(in.readNBytes(announced(head)));
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int announced(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).trim()))
                .findFirst()
                .orElse(0);
    }
}
