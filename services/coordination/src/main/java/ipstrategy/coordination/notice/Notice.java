package ipstrategy.coordination.notice;

import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one agency is told about one event.
@Entity
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String source;

    @Column(name = "event_id")
    private String eventId;

    private String event;
    private String kind;
    private String subject;
    private String agency;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "read_by")
    private @Nullable String readBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /// Somebody of the agency has read it; the first who did stays written down.
    void read(String by, Instant now) {
        if (readAt == null) {
            readAt = now;
            readBy = by;
        }
    }

    long id() {
        return id;
    }

    String agency() {
        return agency;
    }

    boolean isRead() {
        return readAt != null;
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }

    Text text() {
        return new Text(textZh, textEn);
    }

    NoticeView view(List<ActionView> actions) {
        return new NoticeView(
                id, event, source, kind, subject, agency, title(), text(), givenAt, readAt, readBy, actions);
    }
}
