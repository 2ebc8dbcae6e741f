package ipstrategy.coordination.notice.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends mails, one transaction each: the row is taken, the mail sent, and that written down. Whoever dies in between
/// leaves a mail that is sent again, and it says so by the same number in its head.
@ApplicationScoped
class Mailing {

    private static final Logger LOG = Logger.getLogger(Mailing.class);
    private static final Caller CLERK = Caller.platform("mailing");
    private static final long PAUSE_IN_MILLISECONDS = 1000;
    private static final int LONGEST_IN_SECONDS = 180;

    private final Mails mails;
    private final Mailer mailer;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mailing").factory());

    Mailing(Mails mails, Mailer mailer, Changes changes, ObjectMapper json, Clock clock) {
        this.mails = mails;
        this.mailer = mailer;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(
                this::sendAll, PAUSE_IN_MILLISECONDS, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        schedule.shutdown();
    }

    private void sendAll() {
        try {
            boolean more = true;
            while (more && !schedule.isShutdown()) {
                more = QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_IN_SECONDS)
                        .call(this::sendOne);
            }
        } catch (RuntimeException passing) {
            LOG.warnf(passing, "mails could not be sent; they are tried again");
        }
    }

    /// Sends the mail whose turn it is; answers whether there was one.
    private boolean sendOne() {
        Mail mail = mails.takeOne(clock.instant()).orElse(null);
        if (mail == null) {
            return false;
        }
        MailView before = mail.view();
        try {
            mailer.send(letter(mail));
            mail.sent(clock.instant());
        } catch (RuntimeException failed) {
            LOG.warnf("mail %d could not be sent and is tried again: %s", mail.id(), failed);
            mail.failed(failed.toString(), clock.instant());
        }
        mails.flush();
        changes.record(
                new Change(
                        mail.state() == Mail.State.SENT ? "mail.sent" : "mail.failed",
                        "mail",
                        String.valueOf(mail.id()),
                        new AgencyCode(mail.agency()),
                        json.valueToTree(before),
                        json.valueToTree(mail.view()),
                        null),
                CLERK);
        return true;
    }

    private static io.quarkus.mailer.Mail letter(Mail mail) {
        return new io.quarkus.mailer.Mail()
                .setTo(mail.recipients())
                .setSubject(mail.title())
                .setText(mail.text())
                .addHeader("X-IP-Strategy-Mail", String.valueOf(mail.id()));
    }
}
