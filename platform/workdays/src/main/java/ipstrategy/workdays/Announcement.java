package ipstrategy.workdays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The holidays of one year, as people entered them from what was announced.
///
/// @param year the year
/// @param revision how often the year was entered, from 1; of two entries the later holds
/// @param source the document that announces them
/// @param days the days that are other than their weekday says, in order
/// @param setAt when it was entered
public record Announcement(int year, int revision, Source source, List<SpecialDay> days, Instant setAt) {

    public Announcement {
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }

    /// The document that announces the holidays of a year.
    ///
    /// @param title its title, as printed
    /// @param number its number, as printed
    /// @param date the day on which it was issued
    @Schema(name = "CalendarNotice")
    public record Source(
            @Schema(examples = "国务院办公厅关于2027年部分节假日安排的通知") String title,
            @Schema(examples = "国办发明电〔2026〕9号") String number,
            LocalDate date) {}
}
