package ipstrategy.console.calendar;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Days one after the other that are free, or made up for, by the same name.
public record Span(LocalDate from, LocalDate to, String kind, Text name, List<String> sources) {

    public boolean isOneDay() {
        return from.equals(to);
    }

    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /// The days that are other than their weekday says, in order.
    static List<Span> of(List<Day> days) {
        List<Span> spans = new ArrayList<>();
        for (Day day : days) {
            if (!day.isSpecial()) {
                continue;
            }
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.goesOnWith(day)) {
                spans.set(
                        spans.size() - 1, new Span(last.from(), day.date(), last.kind(), last.name(), last.sources()));
            } else {
                spans.add(new Span(day.date(), day.date(), day.kind(), day.name(), day.sources()));
            }
        }
        return spans;
    }

    private boolean goesOnWith(Day day) {
        return to.plusDays(1).equals(day.date()) && kind.equals(day.kind()) && name.equals(day.name());
    }
}
