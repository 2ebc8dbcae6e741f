package ipstrategy.measures;

import ipstrategy.measures.seeded.MeasureFiles;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.seeding.Seeds;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The measures of the real seed files, of all services.
final class RealMeasures {

    private static final List<SeededMeasure> ALL = read();

    private RealMeasures() {}

    static List<SeededMeasure> all() {
        return ALL;
    }

    static Stream<SeededMeasure> of(String plan) {
        return ALL.stream().filter(measure -> measure.plan().equals(plan));
    }

    static SeededMeasure named(String id) {
        MeasureId name = new MeasureId(id);
        return ALL.stream()
                .filter(measure -> measure.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> numbers(String plan, Predicate<SeededMeasure> which) {
        return of(plan).filter(which).map(SeededMeasure::number).toList();
    }

    private static List<SeededMeasure> read() {
        Seeds seeds = Seeds.ofClasspath();
        List<SeededMeasure> measures = new MeasureFiles(seeds).read();
        seeds.check();
        return measures;
    }
}
