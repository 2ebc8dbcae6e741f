package ipstrategy.metrics.growth;

import ipstrategy.metrics.MetricView;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether figures may be compared. 720亿 of REPORT-2017 (三)3第7段 are of patents alone and 750亿 of FYP-13 二(三)
/// table row 5 are of all IP rights: a growth from one to the other would be a number that means nothing.
public final class Comparing {

    private Comparing() {}

    /// Why a growth of this metric has no meaning; empty where it has one.
    static List<Fault> ofKind(MetricView metric) {
        return ofKind("kind", metric.code(), metric.kind()).stream().toList();
    }

    /// The same of a metric of which only the kind is known.
    ///
    /// @param parameter which part of the question is wrong
    public static Optional<Fault> ofKind(String parameter, String metric, Kind kind) {
        return kind == Kind.GROWTH || kind == Kind.RANK
                ? Optional.of(Fault.query(parameter, "growth.of-kind", metric, kind))
                : Optional.empty();
    }

    /// Why the figures of two metrics may not be compared; empty where they may.
    static List<Fault> metrics(MetricView metric, MetricView other, Language language) {
        List<Fault> faults = new ArrayList<>();
        if (metric.code().equals(other.code())) {
            return faults;
        }
        if (!same(metric.concept(), other.concept())) {
            faults.add(Fault.query(
                    "with",
                    "growth.other-concept",
                    metric.code(),
                    metric.concept().in(language),
                    other.code(),
                    other.concept().in(language)));
        }
        if (!metric.unit().equals(other.unit())) {
            faults.add(
                    Fault.query("with", "growth.other-unit", metric.code(), metric.unit(), other.code(), other.unit()));
        }
        if (metric.kind() != other.kind()) {
            faults.add(
                    Fault.query("with", "growth.other-kind", metric.code(), metric.kind(), other.code(), other.kind()));
        }
        if (!metric.dimensions().equals(other.dimensions())) {
            faults.add(Fault.query("with", "growth.other-scope", metric.code(), other.code()));
        }
        return faults;
    }

    /// Why two figures may not be compared, though their metrics may; empty where they may.
    ///
    /// @param meansTheSame whether both definitions mean the same, where it is one metric
    static List<Fault> figures(
            ObservationView figure, int definition, ObservationView base, int baseDefinition, boolean meansTheSame) {
        List<Fault> faults = new ArrayList<>();
        if (!figure.unit().equals(base.unit())) {
            faults.add(Fault.query(
                    "base", "growth.other-unit", figure.period(), figure.unit(), base.period(), base.unit()));
        }
        if (figure.metric().equals(base.metric()) && !meansTheSame) {
            faults.add(Fault.query(
                    "base", "growth.other-definition", figure.period(), definition, base.period(), baseDefinition));
        }
        return faults;
    }

    private static boolean same(Text one, Text other) {
        return one.zh().strip().equals(other.zh().strip())
                && one.en().strip().equals(other.en().strip());
    }
}
