package ipstrategy.coordination.plan;

import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A published plan.
@Entity
class Plan implements Plantable<PlanView> {

    @Id
    private String code;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String document;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private String term;
    private @Nullable String issuer;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "adopted_by")
    private @Nullable String adoptedBy;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> sections;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init")
    Plan(String code) {
        this.code = code;
    }

    @Override
    public void take(PlanView row, Instant now) {
        write(row);
    }

    void write(PlanView row) {
        titleZh = row.title().zh();
        titleEn = row.title().en();
        document = row.document();
        kind = row.kind();
        term = row.term();
        issuer = row.issuer();
        issuedOn = row.issuedOn();
        adoptedBy = row.adoptedBy();
        documentNumber = row.documentNumber();
        note = row.note();
        sections = row.sections();
    }

    @Override
    public long version() {
        return version;
    }

    String code() {
        return code;
    }

    @Override
    public PlanView view(Instant now) {
        return view();
    }

    PlanView view() {
        return new PlanView(
                code,
                new Text(titleZh, titleEn),
                document,
                kind,
                term,
                issuer,
                issuedOn,
                adoptedBy,
                documentNumber,
                note,
                sections,
                List.of());
    }
}
