package ipstrategy.coordination.region;

import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A place that figures and obligations are about.
@Entity
class Region implements Plantable<RegionView> {

    /// What sort of place it is.
    @Schema(name = "RegionKind")
    enum Kind {
        COUNTRY,
        PROVINCE,
        CITY,
        DISTRICT,
        /// a named area without a code of GB/T 2260
        AREA
    }

    @Id
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String parent;
    private @Nullable String document;
    private @Nullable String locator;
    private @Nullable String note;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Region() {}

    @SuppressWarnings("NullAway.Init")
    Region(String code) {
        this.code = code;
    }

    @Override
    public void take(RegionView row, Instant now) {
        nameZh = row.name().zh();
        nameEn = row.name().en();
        kind = row.kind();
        parent = row.parent();
        document = row.source() == null ? null : row.source().document();
        locator = row.source() == null ? null : row.source().locator();
        note = row.note();
    }

    @Override
    public long version() {
        return version;
    }

    String code() {
        return code;
    }

    @Override
    public RegionView view(Instant now) {
        return view();
    }

    RegionView view() {
        return new RegionView(
                code,
                new Text(nameZh, nameEn),
                kind,
                parent,
                document == null || locator == null ? null : new RegionView.SourceView(document, locator),
                note,
                List.of());
    }
}
