package ipstrategy.console.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import ipstrategy.console.page.Say;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/compare`: a metric over several regions and periods in one drawing and one table; and two metrics, unless the
/// service says that they must not be compared.
@Path("/compare")
@PermitAll
@RunOnVirtualThread
class ComparingResource {

    private static final String BETWEEN = " · ";

    private final Gateway gateway;
    private final Pages pages;
    private final Downloads downloads;
    private final Say say;

    ComparingResource(Gateway gateway, Pages pages, Downloads downloads, Say say) {
        this.gateway = gateway;
        this.pages = pages;
        this.downloads = downloads;
        this.say = say;
    }

    @CheckedTemplate(basePath = "comparing")
    static class Templates {

        static native TemplateInstance compare(
                Choice choice,
                List<Choice.Metric> metrics,
                List<Choice.Region> regions,
                Choice.@Nullable Metric chosen,
                Outcome outcome);
    }

    /// What came of comparing.
    ///
    /// @param series nothing where nothing was chosen, or it cannot be compared or read
    /// @param refusal why it cannot be compared
    /// @param silent whether nobody answers who could tell
    /// @param cut whether there are more figures than are shown
    /// @param missing the services that did not answer, whose figures are not among them
    public record Outcome(
            @Nullable Series series, @Nullable Problem refusal, boolean silent, boolean cut, List<String> missing) {

        static final Outcome NOTHING_ASKED = new Outcome(null, null, false, false, List.of());
        static final Outcome SILENT = new Outcome(null, null, true, false, List.of());

        static Outcome refused(Problem problem) {
            return new Outcome(null, problem, false, false, List.of());
        }
    }

    @GET
    public Response compare(@BeanParam Choice choice) {
        List<Choice.Metric> metrics =
                gateway.rows(Asked.of("metrics").whole().with("fields", "code,name,unitName"), Choice.Metric.class);
        List<Choice.Region> regions =
                gateway.rows(Asked.of("regions").whole().with("fields", "code,name,kind"), Choice.Region.class);
        if (!choice.isMade()) {
            return pages.show(Templates.compare(choice, metrics, regions, null, Outcome.NOTHING_ASKED));
        }
        return pages.show(Templates.compare(
                choice, metrics, regions, named(metrics, choice.metric), outcome(choice, metrics, regions)));
    }

    private Outcome outcome(Choice choice, List<Choice.Metric> metrics, List<Choice.Region> regions) {
        return switch (gateway.list(asked(choice), Point.class).heard()) {
            case Reply.Found<Listed<Point>>(Listed<Point> points, String tag) ->
                switch (comparable(choice, points.items()).heard()) {
                    case Reply.Found<Boolean>(Boolean comparable, String none) ->
                        new Outcome(
                                series(points.items(), metrics, regions),
                                null,
                                false,
                                points.next() != null,
                                points.missing());
                    case Reply.Refused<Boolean>(Problem problem) -> Outcome.refused(problem);
                    case Reply.Silent<Boolean>() -> Outcome.SILENT;
                };
            case Reply.Refused<Listed<Point>>(Problem problem) -> Outcome.refused(problem);
            case Reply.Silent<Listed<Point>>() -> Outcome.SILENT;
        };
    }

    @GET
    @Path("/figures.csv")
    public Response table(@BeanParam Choice choice) {
        return downloads.table(asked(choice), "comparison.csv");
    }

    /// Whether two metrics may be set side by side, as the service says it. Whether they grew from each other in
    /// the last period that is looked at is the same question. One metric alone always may, and so may two of
    /// which there is no figure.
    private Reply<Boolean> comparable(Choice choice, List<Point> points) {
        String period = choice.until(points);
        return choice.metric == null || !choice.isOfTwo() || period == null
                ? new Reply.Found<>(true, "")
                : gateway.read(
                                Asked.of("metrics", choice.metric, "growth")
                                        .with("period", period)
                                        .with("with", choice.with),
                                Point.Growth.class)
                        .map(told -> true);
    }

    private static Asked asked(Choice choice) {
        boolean two = choice.with != null && !choice.with.isBlank();
        return Asked.of("series")
                .with("metric", two ? choice.metric + "," + choice.with : choice.metric)
                .with("region", choice.wanted())
                .with("breakdown", choice.breakdown)
                .with("from", choice.from)
                .with("to", choice.to)
                .with("growth", choice.growth ? "YEAR_ON_YEAR" : null)
                .whole();
    }

    /// A series has the name of what sets it apart from the others: its region, its part, its metric.
    private Series series(List<Point> points, List<Choice.Metric> metrics, List<Choice.Region> regions) {
        boolean manyMetrics = points.stream().map(Point::metric).distinct().count() > 1;
        return Series.of(points, point -> point.metric() + "|" + point.region() + "|" + point.part(), key -> {
            String[] parts = key.split("\\|", -1);
            Choice.Metric metric = named(metrics, parts[0]);
            String region = regions.stream()
                    .filter(each -> each.code().equals(parts[1]))
                    .findFirst()
                    .map(each -> say.shortName(each.name()))
                    .orElse(parts[1]);
            return Stream.of(manyMetrics ? metric == null ? parts[0] : say.text(metric.name()) : "", region, parts[2])
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + BETWEEN + other)
                    .orElse(key);
        });
    }

    private static Choice.@Nullable Metric named(List<Choice.Metric> metrics, @Nullable String code) {
        return metrics.stream()
                .filter(metric -> metric.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
