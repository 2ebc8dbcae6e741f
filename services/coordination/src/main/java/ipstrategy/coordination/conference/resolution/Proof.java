package ipstrategy.coordination.conference.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/// A file that an agency has put to a measure, wherever that measure is kept. Evidence is never taken away, so what was
/// told once stays true.
@Entity
class Proof {

    @Id
    private String id = "";

    private String measure = "";
    private String sha256 = "";
    private String name = "";
    private String agency = "";

    @Column(name = "filed_at")
    private Instant filedAt = Instant.EPOCH;

    protected Proof() {}

    /// @param id the id of the evidence, which is its measure's and its number there
    Proof(String id, String measure, String sha256, String name, String agency, Instant filedAt) {
        this.id = id;
        this.measure = measure;
        this.sha256 = sha256;
        this.name = name;
        this.agency = agency;
        this.filedAt = filedAt;
    }
}
