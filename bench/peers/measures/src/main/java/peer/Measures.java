package peer;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Measures extends JpaRepository<Measure, String> {

    /// A measure and whoever answers for it, in one look and without a transaction, as the service reads it.
    @Query("select m from Measure m left join fetch m.responsibilities where m.id = ?1")
    Optional<Measure> read(String id);
}
