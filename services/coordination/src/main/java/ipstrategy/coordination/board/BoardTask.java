package ipstrategy.coordination.board;

import ipstrategy.coordination.step.Authority;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import ipstrategy.identity.Caller;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Something to be done in a region by a day, by agencies, provinces or both.
///
/// @param number its number within the board, from 1
/// @param evidence what shows that it is done
/// @param locator where that can be seen
@Embeddable
record BoardTask(
        @Column(name = "number") int number,
        @Column(name = "title_zh") String titleZh,
        @Column(name = "title_en") String titleEn,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> agencies,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> provinces,

        LocalDate due,
        @Enumerated(EnumType.STRING) State state,
        @Nullable String evidence,
        @Nullable String locator) {

    @Schema(name = "BoardTaskState")
    enum State {
        OPEN,
        DONE
    }

    static final String COMPLETE = "complete";

    static final Life<State> LIFE = Life.of(Step.of(COMPLETE, "POST", State.OPEN));

    static BoardTask of(int number, NewBoard.Task said) {
        return new BoardTask(
                number,
                said.title().zh(),
                said.title().en(),
                said.agencies(),
                said.provinces(),
                said.due(),
                State.OPEN,
                null,
                null);
    }

    BoardTask done(String seen, String where) {
        return new BoardTask(number, titleZh, titleEn, agencies, provinces, due, State.DONE, seen, where);
    }

    BoardView.TaskView view(LocalDate today, Caller caller) {
        return new BoardView.TaskView(
                number,
                new Text(titleZh, titleEn),
                agencies,
                provinces,
                due,
                state,
                state == State.OPEN && due.isBefore(today),
                evidence,
                locator,
                LIFE.actions(state, step -> Authority.refusesOffice(caller)));
    }
}
