package ipstrategy.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Language;
import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final Text SPRING = new Text("春节", "Spring Festival");

    @Test
    void aLineSaysADayOrSeveralAndWhy() {
        Lines.Read read = Lines.read("""
                2027-02-05/2027-02-07, 休, 春节, Spring Festival

                2027-2-14，班，春节，Spring Festival
                """);

        assertThat(read.unclear()).isEmpty();
        assertThat(read.lines()).containsExactly(1, 1, 1, 3);
        assertThat(read.days())
                .containsExactly(
                        free("2027-02-05"),
                        free("2027-02-06"),
                        free("2027-02-07"),
                        new SpecialDay(LocalDate.of(2027, 2, 14), SpecialDay.MAKE_UP, SPRING));
    }

    @Test
    void whatIsPastedFromASheetIsPartedByTabs() {
        assertThat(Lines.read("2027-10-01\th\t国庆节、中秋节\tNational Day, Mid-Autumn Festival")
                        .days())
                .containsExactly(new SpecialDay(
                        LocalDate.of(2027, 10, 1),
                        SpecialDay.HOLIDAY,
                        new Text("国庆节、中秋节", "National Day, Mid-Autumn Festival")));
        assertThat(Lines.read("2027-02-05, H, 春节, Spring Festival, the first day")
                        .days())
                .extracting(day -> day.name().en())
                .containsExactly("Spring Festival, the first day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-05, 休, 春节",
                "2027-02-30, 休, 春节, Spring Festival",
                "5 February, 休, 春节, Spring Festival",
                "2027-02-05, 节, 春节, Spring Festival",
                "2027-02-07/2027-02-05, 休, 春节, Spring Festival",
                "2027-01-01/2027-12-31, 休, 春节, Spring Festival",
            })
    void aLineThatIsNotClearIsNamed(String line) {
        Lines.Read read = Lines.read("2027-02-05, 休, 春节, Spring Festival\n" + line);

        assertThat(read.unclear()).containsExactly(2);
        assertThat(read.days()).containsExactly(free("2027-02-05"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKnownIsWrittenAsItWouldBeTyped(Language language) {
        List<SpecialDay> days = List.of(
                new SpecialDay(LocalDate.of(2027, 1, 30), SpecialDay.MAKE_UP, SPRING),
                free("2027-02-05"),
                free("2027-02-06"),
                new SpecialDay(LocalDate.of(2027, 2, 7), SpecialDay.HOLIDAY, new Text("元宵节", "Lantern Festival")));

        String written = Lines.written(days, language);

        assertThat(written.lines()).hasSize(3);
        assertThat(written).contains("2027-02-05/2027-02-06, " + (language == Language.ZH ? "休" : "H") + ", 春节");
        assertThat(Lines.read(written)).isEqualTo(new Lines.Read(days, List.of(1, 2, 2, 3), List.of()));
        assertThat(Lines.written(List.of(), language)).isEmpty();
    }

    private static SpecialDay free(String date) {
        return new SpecialDay(LocalDate.parse(date), SpecialDay.HOLIDAY, SPRING);
    }
}
