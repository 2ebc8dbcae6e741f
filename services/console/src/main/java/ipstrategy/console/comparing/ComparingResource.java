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

    private static final int OK = 200;
    private static final int NOT_COMPARABLE = 422;
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

        /// @param cut whether there are more figures than are shown
        static native TemplateInstance compare(
                Choice choice,
                List<Choice.Metric> metrics,
                List<Choice.Region> regions,
                Choice.@Nullable Metric chosen,
                @Nullable Series series,
                @Nullable Problem refusal,
                boolean silent,
                boolean cut);
    }

    @GET
    public Response compare(@BeanParam Choice choice) {
        List<Choice.Metric> metrics =
                gateway.rows(Asked.of("metrics").whole().with("fields", "code,name,unitName"), Choice.Metric.class);
        List<Choice.Region> regions =
                gateway.rows(Asked.of("regions").whole().with("fields", "code,name,kind"), Choice.Region.class);
        if (!choice.isMade()) {
            return pages.show(Templates.compare(choice, metrics, regions, null, null, null, false, false));
        }
        Choice.Metric chosen = named(metrics, choice.metric);
        Problem refusal = incomparable(choice);
        if (refusal != null) {
            return pages.show(OK, Templates.compare(choice, metrics, regions, chosen, null, refusal, false, false));
        }
        return switch (gateway.list(asked(choice), Point.class)) {
            case Reply.Found<Listed<Point>>(Listed<Point> points, String tag) ->
                pages.show(
                        OK,
                        Templates.compare(
                                choice,
                                metrics,
                                regions,
                                chosen,
                                series(points.items(), metrics, regions),
                                null,
                                false,
                                points.next() != null));
            case Reply.Refused<Listed<Point>>(Problem problem) ->
                pages.show(OK, Templates.compare(choice, metrics, regions, chosen, null, problem, false, false));
            case Reply.Silent<Listed<Point>>() ->
                pages.show(OK, Templates.compare(choice, metrics, regions, chosen, null, null, true, false));
        };
    }

    @GET
    @Path("/figures.csv")
    public Response table(@BeanParam Choice choice) {
        return downloads.table(asked(choice), "comparison.csv");
    }

    /// Why two metrics must not be set side by side, as the service says it; nothing where they may, or where only one
    /// is chosen. Whether they grew from each other is the same question.
    private @Nullable Problem incomparable(Choice choice) {
        if (choice.metric == null
                || choice.with == null
                || choice.with.isBlank()
                || choice.with.equals(choice.metric)) {
            return null;
        }
        String year = choice.to == null || choice.to.isBlank() ? "2017" : choice.to;
        Asked growth = Asked.of("metrics", choice.metric, "growth")
                .with("period", year)
                .with("with", choice.with);
        return switch (gateway.read(growth, Point.Growth.class)) {
            case Reply.Found<Point.Growth>(Point.Growth told, String tag) -> null;
            case Reply.Refused<Point.Growth>(Problem problem) -> problem.status() == NOT_COMPARABLE ? problem : null;
            case Reply.Silent<Point.Growth>() -> null;
        };
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
