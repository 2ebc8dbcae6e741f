package ipstrategy.metrics.growth;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.terms.Numbers;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How one of several numbers grew.
///
/// @param base from which period, or null where there is none that it could be compared with
/// @param years over how many years; 0 where nothing is compared
/// @param baseValue in the plain unit, or null where there is none
/// @param percent with two decimals, or null where it cannot be told
/// @param qualifier how near; null where nothing is told
/// @param reason why it cannot be told, or what must be known to read it; null where there is nothing to say
@Schema(name = "SeriesGrowth")
public record GrownView(
        GrowthKind kind,
        @Nullable @Schema(examples = "2016") String base,
        int years,
        @Nullable @Schema(examples = "43600000000") BigDecimal baseValue,
        @Nullable @Schema(examples = "65.14") BigDecimal percent,
        Observation.@Nullable Qualifier qualifier,
        @Nullable Text reason) {

    /// There is nothing that it could be compared with, or it may not be.
    public static GrownView cannotTell(GrowthKind kind, @Nullable Period base, String word, List<Object> arguments) {
        return new GrownView(
                kind,
                base == null ? null : base.toString(),
                0,
                null,
                null,
                null,
                Words.both(word, arguments.toArray()));
    }

    /// The growth between two numbers of one meaning.
    public static GrownView of(GrowthKind kind, Basis.From from, Quantity number, Quantity base) {
        return switch (Growth.between(number, base, kind, from.years())) {
            case Growth.Answer.Told(Quantity told) ->
                new GrownView(
                        kind,
                        from.base().toString(),
                        from.years(),
                        Numbers.plain(base.value()),
                        told.value(),
                        told.qualifier(),
                        told.qualifier() == Observation.Qualifier.EXACT ? null : Words.both("growth.inexact"));
            case Growth.Answer.CannotTell(Text why) ->
                new GrownView(kind, from.base().toString(), from.years(), Numbers.plain(base.value()), null, null, why);
        };
    }
}
