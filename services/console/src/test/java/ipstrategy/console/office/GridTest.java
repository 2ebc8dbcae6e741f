package ipstrategy.console.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {

    private final Grid grid = Grid.of(
            "PLAN-2030",
            Map.of(
                    "SIPO", Map.of("ASSIGNED", 6L, "COMPLETED", 2L),
                    "SAIC", Map.of("OVERDUE", 1L),
                    "NCAC", Map.of("ASSIGNED", 3L, "MOTHBALLED", 1L)),
            List.of());

    @Test
    void whoIsLateStandsBeforeAllOthersAndThenWhoHasMost() {
        assertThat(grid.rows()).extracting(Grid.Row::agency).containsExactly("SAIC", "SIPO", "NCAC");
        assertThat(grid.rows()).extracting(Grid.Row::total).containsExactly(1L, 8L, 4L);
    }

    @Test
    void onlyStatusesThatOccurHaveAColumnAndOneThatANewerServiceBringsStandsLast() {
        assertThat(grid.statuses()).containsExactly("OVERDUE", "ASSIGNED", "COMPLETED", "MOTHBALLED");
    }

    @Test
    void aCellIsDarkerTheLargerItsShareOfTheAgencysMeasuresIs() {
        assertThat(grid.rows().get(1).cells()).extracting(Grid.Cell::heat).containsExactly(0, 3, 1, 0);
        assertThat(grid.rows().getFirst().cells().getFirst().heat()).isEqualTo(4);
    }

    @Test
    void aCellLeadsToTheMeasuresItCounts() {
        assertThat(grid.rows().get(1).cells().get(1).page())
                .isEqualTo("/measures?plan=PLAN-2030&agency=SIPO&status=ASSIGNED");
        assertThat(Grid.of(null, Map.of("SIPO", Map.of("ASSIGNED", 1L)), List.of())
                        .rows()
                        .getFirst()
                        .page())
                .isEqualTo("/measures?agency=SIPO");
    }
}
