package ipstrategy.measures.ladder;

import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.time.LocalDate;
import java.util.Locale;

/// A step that follows from the facts.
///
/// @param report whose report
/// @param round in which round
/// @param cause what began the round
/// @param due the day to file by in that round
/// @param rung the step
/// @param ladder the version of the ladder it is from
/// @param on the day on which it is to be taken
/// @param counted how many working days the clock showed on that day: negative before the due day
/// @param stood how many working days after the due day did not count, as the clock stood
/// @param provisional whether a day was counted whose year has not been announced yet
public record DueStep(
        String report,
        int round,
        Facts.Move.Kind cause,
        LocalDate due,
        Ladder.Rung rung,
        String ladder,
        LocalDate on,
        int counted,
        int stood,
        boolean provisional) {

    public StepKind step() {
        return rung.step();
    }

    /// Why it is taken, as the platform says it.
    public Text reason() {
        Text told =
                join(Words.both("supervision.round." + cause.name().toLowerCase(Locale.ROOT), report, due), count());
        return stood == 0 ? told : join(told, Words.both("supervision.stood", stood));
    }

    private Text count() {
        if (counted == 0) {
            return Words.both("supervision.on-the-day");
        }
        return counted < 0 ? Words.both("supervision.before", -counted) : Words.both("supervision.after", counted);
    }

    private static Text join(Text first, Text second) {
        return new Text(first.zh() + second.zh(), first.en() + " " + second.en());
    }
}
