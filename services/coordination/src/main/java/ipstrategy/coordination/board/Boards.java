package ipstrategy.coordination.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The regional boards.
@ApplicationScoped
class Boards implements PanacheRepositoryBase<Board, String> {

    static final String BY_CODE = "code";

    /// What a caller wants to see; null means no condition.
    record Filter(@Nullable String region, Board.@Nullable State state) {}

    List<Board> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Board b " + conditions.page(page, "b.code"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Board b " + conditions.words(), conditions.values());
    }

    /// The board, for a change of it: two changes of one board come one after the other.
    Optional<Board> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets one caller at a time set up a board of that code.
    void waitForOthers(String code) {
        Turn.await(getEntityManager(), "board", code);
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("region", filter.region(), "b.region = :region")
                .and("state", filter.state(), "b.state = :state");
    }
}
