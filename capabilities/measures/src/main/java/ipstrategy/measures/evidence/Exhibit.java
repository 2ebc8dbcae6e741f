package ipstrategy.measures.evidence;

import ipstrategy.files.Sha256;
import ipstrategy.files.StoredFile;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file that an agency has put to a measure. It is never changed and never taken away.
@Entity
@Table(name = "evidence")
class Exhibit {

    @Id
    private String id = "";

    private String measure = "";
    private int number;
    private String sha256 = "";
    private long size;

    @Column(name = "media_type")
    private String mediaType = "";

    private String name = "";
    private @Nullable String note;
    private String agency = "";

    @Column(name = "uploaded_by")
    private String uploadedBy = "";

    @Column(name = "uploaded_at")
    private Instant uploadedAt = Instant.EPOCH;

    protected Exhibit() {}

    /// @param number its place among those of the measure, from 1
    Exhibit(
            MeasureId measure,
            int number,
            StoredFile file,
            @Nullable String note,
            AgencyCode agency,
            Caller caller,
            Instant now) {
        this.id = measure.value() + "_E" + number;
        this.measure = measure.value();
        this.number = number;
        this.sha256 = file.sha256().value();
        this.size = file.size();
        this.mediaType = file.mediaType();
        this.name = file.name();
        this.note = note;
        this.agency = agency.value();
        this.uploadedBy = caller.name();
        this.uploadedAt = now;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    Sha256 sha256() {
        return new Sha256(sha256);
    }

    long size() {
        return size;
    }

    String mediaType() {
        return mediaType;
    }

    String name() {
        return name;
    }

    EvidenceView view() {
        return new EvidenceView(
                id,
                measure,
                sha256,
                size,
                mediaType,
                name,
                note,
                agency,
                uploadedBy,
                uploadedAt,
                List.of(ActionView.of("download", "GET", null)));
    }
}
