package ipstrategy.coordination.workpoint;

import ipstrategy.coordination.step.Authority;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The work points of one province for one year, as they were compiled, with where they officially stand.
@Entity
@Table(name = "work_point")
class WorkPoint {

    /// Whether the compilation has a province's year.
    enum Known {
        COMPILED
    }

    static final String CHANGE = "change";

    @Id
    private String id;

    private String region;
    private int year;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    private @Nullable String locator;
    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> points;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WorkPoint() {}

    @SuppressWarnings("NullAway.Init")
    WorkPoint(String region, int year) {
        this.id = idOf(region, year);
        this.region = region;
        this.year = year;
    }

    static String idOf(String region, int year) {
        return region + "_" + year;
    }

    void take(NewWorkPoint.Content said) {
        titleZh = said.title().zh();
        titleEn = said.title().en();
        issuedOn = said.issuedOn();
        locator = said.locator();
        link = said.link();
        points = said.listed();
    }

    String id() {
        return id;
    }

    WorkPointView view(Caller caller) {
        return new WorkPointView(
                id,
                region,
                year,
                new Text(titleZh, titleEn),
                issuedOn,
                locator,
                link,
                points,
                List.of(ActionView.of(CHANGE, "PUT", Authority.refusesOffice(caller))));
    }
}
