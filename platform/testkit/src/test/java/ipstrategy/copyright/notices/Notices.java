package ipstrategy.copyright.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

class Notices {

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    Answer of(String number) {
        return number.isEmpty() ? new Answer.Unknown() : new Answer.Found(new Notice(number, LocalDate.now(clock)));
    }

    List<Notice> all() {
        return List.of();
    }

    /// What a question for a notice comes to.
    sealed interface Answer {
        record Found(Notice notice) implements Answer {}

        record Unknown() implements Answer {}
    }
}
