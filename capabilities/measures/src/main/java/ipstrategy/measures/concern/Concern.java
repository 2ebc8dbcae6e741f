package ipstrategy.measures.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/// That a measure concerns an agency, by itself or as a member of a collective. The database makes these rows from the
/// responsibilities that are believed; nothing else writes them.
@Entity
@Immutable
public class Concern {

    /// The role of a row for all roles.
    public static final String IN_ANY_ROLE = "";

    @EmbeddedId
    private Key key = new Key("", IN_ANY_ROLE, "");

    /// Whether all that stands behind it has a first or a last day: then responsibilities tell whether it holds.
    private boolean dated;

    protected Concern() {}

    /// @param role the role's name, or [Concern#IN_ANY_ROLE]
    @Embeddable
    record Key(
            @Column(nullable = false) String agency,
            @Column(nullable = false) String role,
            @Column(nullable = false) String measure) {}
}
