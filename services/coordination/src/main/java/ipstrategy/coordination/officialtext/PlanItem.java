package ipstrategy.coordination.officialtext;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// An item of an official text as it was adopted. It is never changed: what became of the measure since, its owner
/// knows.
@Entity
@Table(name = "plan_item")
class PlanItem {

    @Id
    private String measure;

    private String plan;
    private String number;
    private int place;

    @JdbcTypeCode(SqlTypes.JSON)
    private AdoptedItem adopted;

    @SuppressWarnings("NullAway.Init")
    protected PlanItem() {}

    PlanItem(AdoptedItem adopted, int place) {
        this.measure = adopted.id();
        this.plan = adopted.plan();
        this.number = adopted.number();
        this.place = place;
        this.adopted = adopted;
    }

    int place() {
        return place;
    }

    PlanDocumentView.Placed placed() {
        return new PlanDocumentView.Placed(measure, number, adopted.anchor());
    }

    AdoptedItem view() {
        return adopted;
    }
}
