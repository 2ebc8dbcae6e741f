package ipstrategy.measures.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// That somebody has defined a metric that no document names.
@Entity
@Table(name = "defined_metric")
class DefinedMetric {

    @Id
    private String code = "";

    @Column(name = "heard_at")
    private Instant heardAt = Instant.EPOCH;

    protected DefinedMetric() {}

    DefinedMetric(String code, Instant heardAt) {
        this.code = code;
        this.heardAt = heardAt;
    }

    String code() {
        return code;
    }
}
