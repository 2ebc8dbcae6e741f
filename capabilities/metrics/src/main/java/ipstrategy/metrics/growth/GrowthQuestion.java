package ipstrategy.metrics.growth;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        if (kind != GrowthKind.YEAR_ON_YEAR && base == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("base", "fault.empty"));
        }
        Basis.From from = from(Basis.of(period, base, kind));
        return new GrowthQuestion(
                period,
                from.base(),
                kind,
                region == null ? "CN" : region,
                breakdown == null ? "" : Observation.key(breakdown),
                with == null ? null : new MetricCode(with),
                from.years(),
                asOf == null ? clock.instant() : asOf);
    }

    private static Basis.From from(Basis basis) {
        return switch (basis) {
            case Basis.From from -> from;
            case Basis.None(String parameter, String word, List<Object> arguments) ->
                throw Refusal.because(ProblemType.NOT_COMPARABLE, Fault.query(parameter, word, arguments.toArray()));
        };
    }
}
