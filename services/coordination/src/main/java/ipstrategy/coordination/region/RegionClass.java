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
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A class of provinces that a plan binds (PATENT-2017). Which provinces belong to it, the documents do not say.
@Entity
@Table(name = "region_class")
class RegionClass implements Plantable<RegionClassView> {

    /// 各类省份, and 其他省份: those in none of the classes that a clause names.
    private static final Set<String> BY_WORDS = Set.of("ALL", "OTHER");

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
    private @Nullable String parent;
    private @Nullable String province;

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
        parent = row.parent();
        province = row.province();
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

    /// Whether the office says who belongs to it. To some, provinces belong by the plan's own words.
    boolean isConfigured() {
        return province == null && !BY_WORDS.contains(code);
    }

    @Nullable
    String parent() {
        return parent;
    }

    @Nullable
    String province() {
        return province;
    }

    RegionClassView view() {
        return view(members);
    }

    /// The class as it goes over the wire, with these members.
    RegionClassView view(List<String> belonging) {
        return new RegionClassView(code, new Text(nameZh, nameEn), words, belonging, parent, province, note, List.of());
    }
}
