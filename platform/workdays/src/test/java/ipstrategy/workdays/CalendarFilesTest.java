package ipstrategy.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ipstrategy.seeding.SeedFault;
import ipstrategy.seeding.Seeds;
import ipstrategy.seeding.SeedsRefused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each test spoils one place of a year. The load must name the file, the line, the field and the reason.
class CalendarFilesTest {

    private static final String YEAR = """
            year: 2030
            basis: NOTICE
            sources:
              - {number: N1, date: null}
            holidays:
              - name: {zh: 元旦, en: New Year's Day}
                from: 2030-01-01
                to: 2030-01-03
                makeUp: [2030-01-05]
                sources: [N1]
            """;

    @Test
    void whatIsRightHasNoFault() {
        assertThat(faults(YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year: 2030       | year: 2031       | 1  | year    | must be 2030, as the file is named",
                "year: 2030       | year: null       | 1  | year    | is missing",
                "NOTICE           | GUESS            | 2  | basis   | «GUESS» is none of [NOTICE, LAW_ONLY]",
                "NOTICE           | LAW_ONLY         | 9  | makeUp  | must be empty: the law fixes no day to be made up for",
                "date: null       | date: 2029-02-29 | 4  | date    | «2029-02-29» is not a day of the calendar",
                "from: 2030-01-01 | from: 2029-12-31 | 7  | from    | 2029-12-31 is not in 2030",
                "from: 2030-01-01 | from: 2030-1-1   | 7  | from    | «2030-1-1» is not a day of the calendar",
                "from: 2030-01-01 | from: null       | 7  | from    | is missing",
                "from: 2030-01-01 | from: 2030-01-04 | 8  | to      | 2030-01-03 is before 2030-01-04",
                "to: 2030-01-03   | to: 2031-01-03   | 8  | to      | 2031-01-03 is not in 2030",
                "[2030-01-05]     | [2030-01-07]     | 9  | makeUp  | 2030-01-07 is no Saturday or Sunday",
                "[2030-01-05]     | [2031-01-05]     | 9  | makeUp  | 2031-01-05 is not in 2030",
                "[2030-01-05]     | [2030-01-05, 2030-01-05] | 9 | makeUp | 2030-01-05 stands twice",
                "[2030-01-05]     | [5 January]      | 9  | makeUp  | «5 January» is not a day of the calendar",
                "[2030-01-05]     | null             | 9  | makeUp  | must be a list",
                "[N1]             | [N2]             | 10 | sources | «N2» is not known",
                "[N1]             | []               | 10 | sources | must name a document",
                "to: 2030-01-03   | to: 2030-01-05   | 7  | from    | 2030-01-05 stands twice",
                "{zh: 元旦, en: New Year's Day} | {zh: 元旦} | 6 | en   | is missing",
            })
    void everyFaultNamesFileLineFieldAndReason(String right, String wrong, int line, String field, String reason) {
        assertThat(YEAR).contains(right);
        assertThat(faults(YEAR.replace(right, wrong)))
                .containsExactly(new SeedFault("calendars/2030.yaml", line, field, reason));
    }

    @Test
    void aDayBelongsToOneHoliday() {
        String again = "  - {name: {zh: 元宵节, en: Lantern Festival}, from: 2030-01-03, to: 2030-01-04, makeUp: [],"
                + " sources: [N1]}\n";
        assertThat(faults(YEAR + again))
                .containsExactly(new SeedFault("calendars/2030.yaml", 11, "from", "2030-01-03 stands twice"));
    }

    @Test
    void anUnknownFieldIsAFault() {
        assertThat(faults(YEAR + "weather: fine\n"))
                .containsExactly(new SeedFault("calendars/2030.yaml", 11, "weather", "unknown field"));
    }

    private static List<SeedFault> faults(String text) {
        SeedsRefused refused = catchThrowableOfType(
                SeedsRefused.class, () -> WorkingDays.of(Seeds.of(Map.of("calendars/2030.yaml", text))));
        return refused == null ? List.of() : refused.faults();
    }
}
