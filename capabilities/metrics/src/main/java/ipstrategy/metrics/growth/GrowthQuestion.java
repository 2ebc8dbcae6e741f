package ipstrategy.metrics.growth;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which growth a caller asks for.
///
/// @param with the metric whose figure is the base, or null for the same
/// @param years over how many years
record GrowthQuestion(
        Period period,
        Period base,
        GrowthKind kind,
        String region,
        String breakdown,
        @Nullable MetricCode with,
        int years,
        Instant asOf) {

    static final String[] NAMES = {"period", "base", "kind", "region", "breakdown", "with", "asOf"};

    private static final Pattern REGION = Pattern.compile("CN|[0-9]{6}|AREA(-[A-Z0-9]+)+");
    private static final Pattern BREAKDOWN = Pattern.compile("[A-Z0-9-]+=[A-Z0-9-]+(;[A-Z0-9-]+=[A-Z0-9-]+)*");
    private static final String PERIODS = "2017, 2017-Q3, 2017-12-31";

    static GrowthQuestion of(Query query, Clock clock) {
        Period period = query.parsed("period", Period::parse, PERIODS);
        Period base = query.parsed("base", Period::parse, PERIODS);
        GrowthKind given = query.oneOf("kind", GrowthKind.class);
        String region = query.code("region", REGION, "CN");
        String breakdown = query.code("breakdown", BREAKDOWN, "CASE-TYPE=DISPUTE");
        String with = query.code("with", MetricCode.FORM, "IP-PLEDGE-FINANCING");
        Instant asOf = query.instant("asOf", clock);
        query.check();
        GrowthKind kind = given == null ? GrowthKind.YEAR_ON_YEAR : given;
        if (period == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("period", "fault.empty"));
        }
        Period from = base(period, base, kind);
        return new GrowthQuestion(
                period,
                from,
                kind,
                region == null ? "CN" : region,
                breakdown == null ? "" : Observation.key(breakdown),
                with == null ? null : new MetricCode(with),
                Math.abs(period.end().getYear() - from.end().getYear()),
                asOf == null ? clock.instant() : asOf);
    }

    /// The base that is meant, where the question makes sense at all.
    private static Period base(Period period, @Nullable Period base, GrowthKind kind) {
        if (kind != GrowthKind.AGAINST_BASE && PeriodType.of(period) == PeriodType.SPAN) {
            throw refusal("kind", "growth.of-span", period, kind);
        }
        if (kind == GrowthKind.YEAR_ON_YEAR) {
            Period before = PeriodSteps.years(period, -1);
            if (base != null && !base.equals(before)) {
                throw refusal("base", "growth.year-before", before);
            }
            return before;
        }
        if (base == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("base", "fault.empty"));
        }
        if (PeriodType.of(base) != PeriodType.of(period) || PeriodSteps.years(base) != PeriodSteps.years(period)) {
            throw refusal("base", "growth.other-period", period, base);
        }
        if (!base.end().isBefore(period.end())) {
            throw refusal("base", "growth.base-later", base, period);
        }
        int years = period.end().getYear() - base.end().getYear();
        if (kind == GrowthKind.COMPOUND && !PeriodSteps.years(base, years).equals(period)) {
            throw refusal("base", "growth.whole-years", base, period);
        }
        return base;
    }

    private static Refusal refusal(String parameter, String word, Object... arguments) {
        return Refusal.because(ProblemType.NOT_COMPARABLE, Fault.query(parameter, word, arguments));
    }
}
