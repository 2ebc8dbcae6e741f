package ipstrategy.bench.sealing;

import ipstrategy.bench.sealing.Load.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The outcomes of all rounds as Markdown: medians over the rounds, and ratios taken within each round.
record Report(Plan plan, List<List<Outcome>> rounds) {

    private static final String NOTES = """
            Every writer changes a row of its own and writes the audit entry in the same transaction. Latency is from
            the first statement to the confirmed commit, delay from the confirmed commit to the commit of the seal.
            Writers and sealer share the cores; where the sealer falls behind, the delay grows while the load lasts.
            Medians of %d rounds, in which the ways take turns, each run %.1f s after %.1f s of warm-up. After every run
            the chain was found to hold, with an entry for every commit.
            """;

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(text(NOTES, plan.rounds(), seconds(plan.measured()), seconds(plan.warmUp())));
        lines.add("| writers | way | transactions/s | latency p50 | p95 | p99 | delay p99 | max |");
        lines.add("|---:|---|---:|---:|---:|---:|---:|---:|");
        plan.loads().forEach(load -> lines.add(row(load)));
        lines.add("");
        lines.add("| writers | A / B in transactions/s, median (lowest to highest round) | B / C |");
        lines.add("|---:|---:|---:|");
        plan.loads().stream()
                .filter(Load::isFull)
                .map(Load::writers)
                .distinct()
                .forEach(writers -> lines.add(text(
                        "| %d | %s | %s |",
                        writers,
                        ratio(Load.full(Way.INSIDE, writers), Load.full(Way.AFTERWARDS, writers)),
                        ratio(Load.full(Way.AFTERWARDS, writers), Load.full(Way.NO_AUDIT, writers)))));
        return String.join("\n", lines);
    }

    private String row(Load load) {
        String delay = load.way() == Way.AFTERWARDS
                ? text(
                        "%.0f ms | %.0f ms",
                        median(load, one -> one.delay().percentile(99)),
                        median(load, one -> one.delay().longest()))
                : "– | –";
        return text(
                "| %d | %s | %.0f | %.1f ms | %.1f ms | %.1f ms | %s |",
                load.writers(),
                load.title(),
                median(load, Outcome::perSecond),
                median(load, one -> one.latency().percentile(50)),
                median(load, one -> one.latency().percentile(95)),
                median(load, one -> one.latency().percentile(99)),
                delay);
    }

    private String ratio(Load above, Load below) {
        List<Double> ratios = rounds.stream()
                .map(round -> outcome(round, above).perSecond()
                        / outcome(round, below).perSecond())
                .sorted()
                .toList();
        return text("%.2f (%.2f to %.2f)", middle(ratios), ratios.getFirst(), ratios.getLast());
    }

    private double median(Load load, ToDoubleFunction<Outcome> figure) {
        return middle(rounds.stream()
                .map(round -> figure.applyAsDouble(outcome(round, load)))
                .sorted()
                .toList());
    }

    private static double middle(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static Outcome outcome(List<Outcome> round, Load load) {
        return round.stream().filter(one -> one.load().equals(load)).findFirst().orElseThrow();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
