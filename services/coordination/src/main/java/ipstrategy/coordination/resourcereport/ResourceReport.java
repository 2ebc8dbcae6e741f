package ipstrategy.coordination.resourcereport;

import ipstrategy.coordination.step.Authority;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a report says of the IP resources of a place in a period.
@Entity
@Table(name = "resource_report")
class ResourceReport {

    /// Whether a report of that code is filed.
    enum Known {
        FILED
    }

    /// One indicator of a report, digit for digit as it is printed. It is what a report says, and no figure of the
    /// metric.
    @Schema(name = "ResourceFigure")
    record Figure(
            @Schema(examples = "INVENTION-PATENTS-PER-10K") String metric,
            @Schema(examples = "9.80") String value,
            @Schema(examples = "2017") String period,
            @Schema(examples = "第二章表3") String locator) {}

    static final String CHANGE = "change";

    @Id
    private String code;

    private String region;

    @Column(name = "zone_zh")
    private @Nullable String zoneZh;

    @Column(name = "zone_en")
    private @Nullable String zoneEn;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String period;
    private @Nullable String locator;
    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Figure> figures;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ResourceReport() {}

    @SuppressWarnings("NullAway.Init")
    ResourceReport(String code) {
        this.code = code;
    }

    void take(NewResourceReport.Content said) {
        region = said.region();
        zoneZh = said.zone() == null ? null : said.zone().zh();
        zoneEn = said.zone() == null ? null : said.zone().en();
        titleZh = said.title().zh();
        titleEn = said.title().en();
        period = said.period();
        locator = said.locator();
        link = said.link();
        figures = said.listed();
    }

    String code() {
        return code;
    }

    String region() {
        return region;
    }

    ResourceReportView view(Caller caller) {
        return new ResourceReportView(
                code,
                region,
                zoneZh == null || zoneEn == null ? null : new Text(zoneZh, zoneEn),
                new Text(titleZh, titleEn),
                period,
                locator,
                link,
                figures,
                List.of(ActionView.of(CHANGE, "PUT", Authority.refusesOffice(caller))));
    }
}
