package ipstrategy.metrics.place;

import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A region of the register, as far as figures need it.
@Entity
@Table(name = "known_region")
class KnownRegion implements Plantable<KnownRegionView> {

    @Id
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String kind;
    private @Nullable String parent;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected KnownRegion() {}

    @SuppressWarnings("NullAway.Init")
    KnownRegion(String code) {
        this.code = code;
    }

    @Override
    public void take(KnownRegionView row, Instant now) {
        nameZh = row.name().zh();
        nameEn = row.name().en();
        kind = row.kind();
        parent = row.parent();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public KnownRegionView view(Instant now) {
        return new KnownRegionView(code, new Text(nameZh, nameEn), kind, parent);
    }
}
