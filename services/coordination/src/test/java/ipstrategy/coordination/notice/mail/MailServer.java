package ipstrategy.coordination.notice.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;

/// A real SMTP server that the application under test sends to; it can fall silent and come back.
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final String LOCAL = "127.0.0.1";

    private GreenMail server;
    private int port;

    @Override
    public Map<String, String> start() {
        port = freePort();
        comesBack();
        return Map.of(
                "ipstrategy.mail.capture", "false",
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", LOCAL,
                "quarkus.mailer.port", String.valueOf(port),
                "quarkus.mailer.start-tls", "DISABLED");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(MailServer.class));
    }

    @Override
    public void stop() {
        fallsSilent();
    }

    void fallsSilent() {
        server.stop();
    }

    void comesBack() {
        server = new GreenMail(new ServerSetup(port, LOCAL, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /// Who got which mail, as `recipient: subject`.
    List<String> received() {
        return java.util.Arrays.stream(server.getReceivedMessages())
                .map(MailServer::line)
                .toList();
    }

    private static String line(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + ": " + mail.getSubject() + " #"
                    + mail.getHeader("X-IP-Strategy-Mail")[0];
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int freePort() {
        try (var socket = ServerSocketFactory.getDefault().createServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }
}
