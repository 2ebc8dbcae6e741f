package ipstrategy.coordination.officialtext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The official text of a plan, kept as it was received. It is never changed.
@Entity
@Table(name = "plan_document")
class PlanDocument {

    @Id
    private String plan;

    private String sha256;
    private String text;
    private String form;

    @Column(name = "received_name")
    private @Nullable String receivedName;

    @Column(name = "media_type")
    private String mediaType;

    private @Nullable String charset;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Column(name = "adopted_by")
    private String adoptedBy;

    @SuppressWarnings("NullAway.Init")
    protected PlanDocument() {}

    PlanDocument(AdoptingText.NewText row, Instant adoptedAt, String adoptedBy) {
        this.plan = row.plan();
        this.sha256 = row.sha256();
        this.text = row.text();
        this.form = row.form();
        this.receivedName = row.receivedName();
        this.mediaType = row.mediaType();
        this.charset = row.charset();
        this.adoptedAt = adoptedAt;
        this.adoptedBy = adoptedBy;
    }

    String sha256() {
        return sha256;
    }

    PlanDocumentView view(List<PlanDocumentView.Placed> items) {
        return new PlanDocumentView(
                plan, sha256, form, receivedName, mediaType, charset, adoptedAt, text, items, List.of());
    }
}
