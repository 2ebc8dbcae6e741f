package ipstrategy.coordination.region;

import ipstrategy.seeding.Plantable;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A class of provinces that a plan binds (PATENT-2017). Which provinces belong to it, the documents do not say.
@Entity
@Table(name = "region_class")
class RegionClass implements Plantable<RegionClassView> {

    @Id
    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> words;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> members;

    private @Nullable String note;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RegionClass() {}

    @SuppressWarnings("NullAway.Init")
    RegionClass(String code) {
        this.code = code;
    }

    @Override
    public void take(RegionClassView row, Instant now) {
        nameZh = row.name().zh();
        nameEn = row.name().en();
        words = row.words();
        members = row.members();
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
    public RegionClassView view(Instant now) {
        return view();
    }

    RegionClassView view() {
        return new RegionClassView(code, new Text(nameZh, nameEn), words, members, note, List.of());
    }
}
