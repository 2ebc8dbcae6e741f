package ipstrategy.metrics.intake;

import ipstrategy.metrics.figure.FigureKey;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.intake.KnownTerms.KnownBreakdown;
import ipstrategy.metrics.intake.KnownTerms.KnownMetric;
import ipstrategy.metrics.intake.KnownTerms.KnownPeriod;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.Formulas;
import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.terms.Multiplier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks one row after the other by what it says itself; those that are sound are staged.
final class RowCheck {

    private static final int LONGEST_TEXT = 2000;
    private static final Pattern DOCUMENT = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final Pattern MULTIPLIER = Pattern.compile("[0-9]{1,2}");
    private static final Map<String, Observation.Qualifier> QUALIFIERS = words(Observation.Qualifier.class);
    private static final Map<String, Observation.Status> STATUSES = words(Observation.Status.class);
    private static final Column[] TEXTS =
            Arrays.stream(Column.values()).filter(Column::isText).toArray(Column[]::new);

    private final KnownTerms known;
    private final Findings findings;
    private final Staging staging;

    /// Whether nothing wrong has been found with the row at hand.
    private boolean sound;

    private @Nullable FigureKey last;

    RowCheck(KnownTerms known, Findings findings, Staging staging) {
        this.known = known;
        this.findings = findings;
        this.staging = staging;
    }

    /// What the last sound row is about, or null where there was none.
    @Nullable
    FigureKey last() {
        return last;
    }

    void take(ProposedFigure row) {
        sound = true;
        ProposedFigure.Flaw flaw = row.flaw();
        if (flaw != null) {
            wrong(row, flaw.column(), flaw.word(), flaw.arguments().toArray());
            findings.refuse(row.row());
            return;
        }
        KnownMetric metric = metric(row);
        KnownPeriod period = period(row, metric);
        String region = region(row);
        KnownBreakdown breakdown = metric == null ? null : breakdown(row, metric);
        checkUnit(row, metric);
        BigDecimal value = value(row, metric);
        checkTexts(row);
        if (sound && metric != null && period != null && breakdown != null) {
            staging.add(
                    row,
                    value,
                    metric.definition(),
                    period.period(),
                    region,
                    breakdown.key(),
                    known.key(metric, region, breakdown, period));
            last = new FigureKey(
                    metric.definition().code().value(), period.period().toString(), region, breakdown.key());
        } else {
            findings.refuse(row.row());
        }
    }

    private @Nullable KnownMetric metric(ProposedFigure row) {
        KnownMetric metric = known.metric(row.get(Column.METRIC));
        if (metric == null) {
            wrong(row, Column.METRIC, needed(row, Column.METRIC, "row.unknown-metric"));
        } else if (metric.refusal() != null) {
            wrong(row, Column.METRIC, "row.not-yours", metric.definition().code());
        }
        return metric;
    }

    private @Nullable KnownPeriod period(ProposedFigure row, @Nullable KnownMetric metric) {
        KnownPeriod period = known.period(row.get(Column.PERIOD));
        if (period == null) {
            wrong(row, Column.PERIOD, needed(row, Column.PERIOD, "row.period-malformed"));
        } else if (period.future()) {
            wrong(row, Column.PERIOD, "row.period-future");
        } else if (metric != null && !period.fits(metric.definition())) {
            wrong(
                    row,
                    Column.PERIOD,
                    "row.period-kind",
                    metric.definition().code(),
                    metric.definition().frequency());
        }
        return period;
    }

    private String region(ProposedFigure row) {
        String region = row.get(Column.REGION);
        if (!known.hasRegion(region)) {
            wrong(row, Column.REGION, needed(row, Column.REGION, "row.unknown-region"));
        }
        return region;
    }

    private KnownBreakdown breakdown(ProposedFigure row, KnownMetric metric) {
        KnownBreakdown breakdown = known.breakdown(metric, row.get(Column.BREAKDOWN));
        if (breakdown.word() != null) {
            wrong(row, Column.BREAKDOWN, breakdown.word(), breakdown.arguments().toArray());
        }
        return breakdown;
    }

    private void checkUnit(ProposedFigure row, @Nullable KnownMetric metric) {
        if (metric != null && !row.get(Column.UNIT).equals(metric.definition().unit())) {
            wrong(
                    row,
                    Column.UNIT,
                    needed(row, Column.UNIT, "row.wrong-unit"),
                    metric.definition().unit());
        }
    }

    /// The power of ten by which the row writes its value; where it says nothing, it writes it in the plain unit.
    private int multiplier(ProposedFigure row, @Nullable KnownMetric metric) {
        String said = row.get(Column.MULTIPLIER);
        if (said.isEmpty() || said.equals("0")) {
            return 0;
        }
        if (!MULTIPLIER.matcher(said).matches() || Integer.parseInt(said) > Multiplier.GREATEST) {
            wrong(row, Column.MULTIPLIER, "row.multiplier", Multiplier.GREATEST);
            return 0;
        }
        if (metric != null && !Multiplier.goesWith(metric.definition().unit())) {
            wrong(
                    row,
                    Column.MULTIPLIER,
                    "row.multiplier-of-unit",
                    metric.definition().unit());
        }
        return Integer.parseInt(said);
    }

    /// Null is never nought: a value is left out if and only if the status says so and a reason is given.
    /// Answers the value in the plain unit, or null where there is none.
    private @Nullable BigDecimal value(ProposedFigure row, @Nullable KnownMetric metric) {
        int multiplier = multiplier(row, metric);
        checkWord(row, Column.QUALIFIER, QUALIFIERS);
        Observation.Status status = checkWord(row, Column.STATUS, STATUSES);
        boolean saysMissing = status == Observation.Status.O || status == Observation.Status.M;
        String value = row.get(Column.VALUE);
        boolean gives = !row.get(Column.MISSING_ZH).isEmpty()
                && !row.get(Column.MISSING_EN).isEmpty();
        boolean some = !row.get(Column.MISSING_ZH).isEmpty()
                || !row.get(Column.MISSING_EN).isEmpty();
        if (value.isEmpty() != saysMissing || (saysMissing ? !gives : some)) {
            wrong(row, Column.VALUE, "row.value-and-missing");
        } else if (!value.isEmpty() && !Legible.isNumber(value)) {
            wrong(row, Column.VALUE, "row.not-a-number", Legible.MOST_DIGITS, Legible.MOST_DECIMALS);
        } else if (!value.isEmpty()) {
            return plain(row, value, multiplier, metric);
        }
        return null;
    }

    private @Nullable BigDecimal plain(
            ProposedFigure row, String written, int multiplier, @Nullable KnownMetric metric) {
        BigDecimal value =
                multiplier == 0 ? new BigDecimal(written) : Multiplier.plain(new BigDecimal(written), multiplier);
        if (multiplier > 0 && !Legible.isNumber(value.toPlainString())) {
            wrong(row, Column.VALUE, "row.not-a-number", Legible.MOST_DIGITS, Legible.MOST_DECIMALS);
        } else if (metric != null && metric.range() != null && !metric.range().admits(value)) {
            wrong(row, Column.VALUE, "row.out-of-range", metric.range().bounds());
        }
        return value;
    }

    private <E> @Nullable E checkWord(ProposedFigure row, Column column, Map<String, E> words) {
        String word = row.get(column);
        E found = words.get(word);
        if (found == null && !word.isEmpty()) {
            wrong(row, column, "row.not-one-of", String.join(", ", words.keySet()));
        }
        return found;
    }

    private void checkTexts(ProposedFigure row) {
        for (Column column : TEXTS) {
            String text = row.get(column);
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > LONGEST_TEXT) {
                wrong(row, column, "row.too-long", LONGEST_TEXT);
            } else if (Formulas.isOne(text)) {
                wrong(row, column, "row.formula");
            } else if (!Legible.isPlain(text)) {
                wrong(row, column, "row.control-character");
            }
        }
        together(row, Column.DOCUMENT, Column.LOCATOR);
        together(row, Column.NOTE_ZH, Column.NOTE_EN);
        String document = row.get(Column.DOCUMENT);
        if (!document.isEmpty() && !DOCUMENT.matcher(document).matches()) {
            wrong(row, Column.DOCUMENT, "row.not-a-code");
        }
    }

    private void together(ProposedFigure row, Column one, Column other) {
        boolean halved = row.get(one).isEmpty() != row.get(other).isEmpty();
        if (halved) {
            wrong(row, row.get(one).isEmpty() ? one : other, "row.goes-with", one.title(), other.title());
        }
    }

    private void wrong(ProposedFigure row, @Nullable Column column, String word, Object... arguments) {
        sound = false;
        findings.error(row.row(), column, word, column == null ? "" : row.get(column), arguments);
    }

    private static String needed(ProposedFigure row, Column column, String otherwise) {
        return row.get(column).isEmpty() ? "row.empty-cell" : otherwise;
    }

    private static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
    }
}
