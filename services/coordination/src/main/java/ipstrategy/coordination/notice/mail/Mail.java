package ipstrategy.coordination.notice.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A mail to one agency. It is sent at least once and never given up.
@Entity
class Mail {

    /// What became of it so far.
    @Schema(name = "MailState")
    enum State {
        /// to be sent
        WAITING,
        /// the server took it
        SENT,
        /// could not be sent, and is tried again
        FAILED,
        /// kept here and shown, because this platform sends no mail
        CAPTURED
    }

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int LONGEST_FAILURE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long notice;
    private String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> recipients;

    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private @Nullable String failure;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    /// What a mail says, and to whom.
    record Letter(long notice, String agency, List<String> recipients, String title, String text) {}

    Mail(Letter letter, State state, Instant now) {
        notice = letter.notice();
        agency = letter.agency();
        recipients = letter.recipients();
        title = letter.title();
        text = letter.text();
        this.state = state;
        writtenAt = now;
        nextTryAt = now;
    }

    void sent(Instant now) {
        attempts++;
        state = State.SENT;
        failure = null;
        sentAt = now;
    }

    /// The wait doubles from a minute to a quarter of a day, and stays there.
    void failed(String why, Instant now) {
        state = State.FAILED;
        failure = why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
        nextTryAt = now.plus(waitAfter(attempts));
        attempts++;
    }

    static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    long id() {
        return id;
    }

    String agency() {
        return agency;
    }

    State state() {
        return state;
    }

    List<String> recipients() {
        return List.copyOf(recipients);
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    MailView view() {
        return new MailView(
                id,
                notice,
                agency,
                recipients(),
                title,
                text,
                state,
                attempts,
                failure,
                writtenAt,
                state == State.WAITING || state == State.FAILED ? nextTryAt : null,
                sentAt,
                List.of());
    }
}
