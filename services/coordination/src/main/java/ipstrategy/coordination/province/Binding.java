package ipstrategy.coordination.province;

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

/// What a measure of a plan asks of the provinces. The measure itself may be another service's; what it asks is copied
/// here, where the provinces answer.
@Entity
@Table(name = "province_binding")
public class Binding implements Plantable<Binding.Seeded> {

    @Id
    private String measure;

    private String plan;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Demand> demands;

    @Version
    private long version;

    /// A measure's demands as the seeds give them.
    record Seeded(String measure, String plan, String titleZh, String titleEn, List<Demand> demands) {}

    @SuppressWarnings("NullAway.Init")
    protected Binding() {}

    @SuppressWarnings("NullAway.Init")
    Binding(String measure) {
        this.measure = measure;
    }

    @Override
    public void take(Seeded row, Instant now) {
        plan = row.plan();
        titleZh = row.titleZh();
        titleEn = row.titleEn();
        demands = row.demands();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Seeded view(Instant now) {
        return new Seeded(measure, plan, titleZh, titleEn, demands);
    }

    public String measure() {
        return measure;
    }

    public List<Demand> demands() {
        return List.copyOf(demands);
    }

    Text title() {
        return new Text(titleZh, titleEn);
    }
}
