package ipstrategy.coordination.plantext;

import ipstrategy.coordination.plantext.ParsedItem.Until;
import ipstrategy.measures.terms.Deadline;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what an item closes with: its agencies （甲、乙负责）, its note of completion （2030年6月底前完成）, or both.
final class Closings {

    private static final String ANSWER = "负责";
    private static final String COMMAS = ",;、";
    private static final Pattern ANSWERING = Pattern.compile("负责[。.;]?(?:[,;](?=[0-9]{4}年)[^()]{6,24})?\\)");
    private static final Pattern ANSWERING_OPEN = Pattern.compile("\\((?:[^()]|\\([^()]*\\))*负责");
    private static final Pattern LAST_BRACKET = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)[。.;]?$");
    private static final Pattern COMPLETION =
            Pattern.compile("([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?(?:底?之?前|底|内)(?:基本)?完成"
                    + "(?:[,、;]?(并?(?:持续|长期)(?:推进|坚持|开展)))?|(并?(?:持续|长期)(?:推进|坚持|开展))");

    private final PlanText text;
    private final Assignments assignments;
    private final LocalDate termStart;
    private final LocalDate termEnd;

    /// An item's words and closing.
    ///
    /// @param wordsEnd where its words end, in the compact stretch
    /// @param end where its closing ends
    record Closed(int wordsEnd, int end, Assignments.Assigned assigned, Until deadline, List<Doubt> doubts) {}

    /// Where a closing stands: its words between two brackets, of which one may be missing.
    private record Span(int open, int from, int to, int end) {

        boolean holds(Matcher note) {
            return note.start() >= from && note.end() <= end;
        }
    }

    Closings(PlanText text, Assignments assignments, LocalDate termStart, LocalDate termEnd) {
        this.text = text;
        this.assignments = assignments;
        this.termStart = termStart;
        this.termEnd = termEnd;
    }

    /// Reads the closing of an item that prints neither agencies nor day.
    Closed none(PlanText.Compact item) {
        int end = item.text().length();
        return new Closed(end, end, Assignments.nobody(), planTerm(), List.of());
    }

    /// Reads the closing of a stretch that begins with an item and may go on behind it.
    Closed read(PlanText.Compact item) {
        List<Doubt> doubts = new ArrayList<>();
        Span agencies = agencies(item, doubts);
        Matcher note = completion(item, agencies);
        if (agencies == null && note == null) {
            int end = item.text().length();
            doubts.add(Doubt.of(Doubt.Code.NO_CLOSING, text.anchor(item, Math.max(0, end - 1), end)));
            return new Closed(end, end, Assignments.nobody(), planTerm(), doubts);
        }
        Span noted = note == null ? null : bracketed(item, note, agencies, doubts);
        Assignments.Assigned assigned = assigned(item, agencies, note);
        doubts.addAll(assigned.doubts());
        return new Closed(
                Math.min(openOf(agencies, item), openOf(noted, item)),
                Math.max(agencies == null ? 0 : agencies.end(), noted == null ? 0 : noted.end()),
                assigned,
                note == null ? planTerm() : until(item, note, doubts),
                doubts);
    }

    private static int openOf(@Nullable Span span, PlanText.Compact item) {
        return span == null ? item.text().length() : span.open();
    }

    /// The agencies, without the day that may stand in the same brackets before or behind them.
    private Assignments.Assigned assigned(PlanText.Compact item, @Nullable Span agencies, @Nullable Matcher note) {
        if (agencies == null) {
            return Assignments.nobody();
        }
        if (note == null || !agencies.holds(note) || note.start() > agencies.to()) {
            return assignments.read(item, agencies.from(), agencies.to());
        }
        String words = item.text();
        int from = agencies.from();
        int to = note.start();
        if (note.start() == agencies.from()) {
            from = note.end();
            to = agencies.to();
        }
        while (from < to && COMMAS.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && COMMAS.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return assignments.read(item, from, to);
    }

    private @Nullable Span agencies(PlanText.Compact item, List<Doubt> doubts) {
        Matcher closed = last(ANSWERING.matcher(item.text()));
        if (closed != null) {
            return opened(item, closed.start(), closed.end(), doubts);
        }
        for (Matcher open = ANSWERING_OPEN.matcher(item.text()); open.find(); ) {
            if (endsLine(item, open.end())) {
                doubts.add(Doubt.of(Doubt.Code.CLOSING_BRACKET, text.anchor(item, open.start(), open.end())));
                int from = open.start() + 1;
                return new Span(open.start(), from, open.end() - ANSWER.length(), open.end());
            }
        }
        Matcher bracket = LAST_BRACKET.matcher(item.text());
        if (bracket.find() && assignments.areAllKnown(item, bracket.start(1), bracket.end(1))) {
            doubts.add(Doubt.of(Doubt.Code.WORD_MISSING, text.anchor(item, bracket.start(), bracket.end())));
            return new Span(bracket.start(), bracket.start(1), bracket.end(1), bracket.end());
        }
        return null;
    }

    /// Goes back to the bracket that opens; where none does, the agencies begin after the last sentence.
    private Span opened(PlanText.Compact item, int to, int end, List<Doubt> doubts) {
        String words = item.text();
        int sentence = words.lastIndexOf('。', to) + 1;
        int depth = 1;
        for (int at = to - 1; at >= 0; at--) {
            depth += words.charAt(at) == ')' ? 1 : words.charAt(at) == '(' ? -1 : 0;
            if (depth == 0) {
                int first = firstUnclosed(words, sentence, at);
                if (first < at) {
                    doubts.add(Doubt.of(Doubt.Code.CLOSING_BRACKET, text.anchor(item, first, end)));
                }
                return new Span(first, first + 1, to, end);
            }
        }
        doubts.add(Doubt.of(Doubt.Code.OPENING_BRACKET, text.anchor(item, sentence, end)));
        return new Span(sentence, sentence, to, end);
    }

    /// The first bracket since the last sentence that nothing closes before a place: 甲（乙 is one name whose own bracket
    /// was left open.
    private static int firstUnclosed(String words, int from, int to) {
        int depth = 0;
        int first = to;
        for (int at = to - 1; at >= from; at--) {
            depth += words.charAt(at) == ')' ? 1 : words.charAt(at) == '(' ? -1 : 0;
            if (depth < 0) {
                first = at;
                depth = 0;
            }
        }
        return first;
    }

    /// The last note of completion that stands in brackets, or within the agencies' brackets, or at the very end.
    private static @Nullable Matcher completion(PlanText.Compact item, @Nullable Span agencies) {
        String words = item.text();
        Matcher found = COMPLETION.matcher(words);
        Matcher best = null;
        while (found.find()) {
            char before = found.start() == 0 ? '。' : words.charAt(found.start() - 1);
            char after = found.end() == words.length() ? '。' : words.charAt(found.end());
            boolean within = agencies != null && agencies.holds(found);
            boolean bracketed = before == '(' || after == ')';
            boolean last = found.end() >= words.length() - 1 && before == '。';
            if (within || bracketed || last) {
                Matcher kept = COMPLETION.matcher(words);
                kept.find(found.start());
                best = kept;
            }
        }
        return best;
    }

    private Span bracketed(PlanText.Compact item, Matcher note, @Nullable Span agencies, List<Doubt> doubts) {
        if (agencies != null && agencies.holds(note)) {
            return agencies;
        }
        String words = item.text();
        boolean opens = note.start() > 0 && words.charAt(note.start() - 1) == '(';
        boolean closes = note.end() < words.length() && words.charAt(note.end()) == ')';
        int open = note.start() - (opens ? 1 : 0);
        int end = note.end() + (closes ? 1 : 0);
        if (!opens) {
            doubts.add(Doubt.of(Doubt.Code.OPENING_BRACKET, text.anchor(item, open, end)));
        }
        if (!closes) {
            doubts.add(Doubt.of(Doubt.Code.CLOSING_BRACKET, text.anchor(item, open, end)));
        }
        return new Span(open, note.start(), note.end(), end);
    }

    private Until until(PlanText.Compact item, Matcher note, List<Doubt> doubts) {
        Anchor place = text.anchor(item, note.start(), note.end());
        String printed = text.words(place.start(), place.end());
        if (note.group(1) == null) {
            return new Until(Deadline.Kind.CONTINUING, null, printed);
        }
        LocalDate due = day(note.group(1), note.group(2), note.group(3));
        if (due != null && (due.isBefore(termStart) || due.isAfter(termEnd))) {
            doubts.add(Doubt.of(Doubt.Code.OUTSIDE_TERM, place, due.toString()));
        }
        return new Until(
                note.group(4) == null ? Deadline.Kind.BY_DATE : Deadline.Kind.BY_DATE_THEN_CONTINUING, due, printed);
    }

    private static @Nullable LocalDate day(String year, @Nullable String month, @Nullable String day) {
        try {
            YearMonth printed = YearMonth.of(Integer.parseInt(year), month == null ? 12 : Integer.parseInt(month));
            return day == null ? printed.atEndOfMonth() : printed.atDay(Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private Until planTerm() {
        return new Until(Deadline.Kind.PLAN_YEAR, termEnd, null);
    }

    private boolean endsLine(PlanText.Compact item, int at) {
        return at == item.text().length()
                || text.even().substring(item.end(at), item.start(at)).indexOf('\n') >= 0;
    }

    private static @Nullable Matcher last(Matcher all) {
        int start = -1;
        while (all.find()) {
            start = all.start();
        }
        return start >= 0 && all.find(start) ? all : null;
    }
}
