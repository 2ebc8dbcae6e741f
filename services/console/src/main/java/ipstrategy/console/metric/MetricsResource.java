package ipstrategy.console.metric;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.chart.Course;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/metrics`: the metrics, each with its figures, its targets and its course, and how a figure came to be.
@Path("/metrics")
@PermitAll
@RunOnVirtualThread
class MetricsResource {

    private static final int A_PAGE = 50;
    private static final String COUNTRY = "CN";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Gateway gateway;
    private final Pages pages;
    private final Downloads downloads;

    MetricsResource(Gateway gateway, Pages pages, Downloads downloads) {
        this.gateway = gateway;
        this.pages = pages;
        this.downloads = downloads;
    }

    /// A measure that a metric is linked to.
    public record Linked(String id, Text title, String status) {}

    @CheckedTemplate(basePath = "metric")
    static class Templates {

        static native TemplateInstance metrics(Listed<Metric> metrics, @Nullable String q, boolean withTarget);

        /// @param figures nothing where they cannot be read
        /// @param refusal why not, where what was chosen cannot be
        /// @param regions how far each region is that has targets of its own
        static native TemplateInstance metric(
                Metric metric,
                Shown shown,
                @Nullable Listed<Observation> figures,
                @Nullable Problem refusal,
                @Nullable Progress progress,
                @Nullable Listed<Progress> regions,
                @Nullable Course course,
                List<Linked> measures);

        static native TemplateInstance explanation(Explanation explanation);
    }

    @GET
    public Response list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("hasTarget") boolean withTarget,
            @QueryParam("cursor") @Nullable String cursor) {
        Asked asked = Asked.of("metrics")
                .with("q", q)
                .with("hasTarget", withTarget ? true : null)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return pages.show(gateway.list(asked, Metric.class), metrics -> Templates.metrics(metrics, q, withTarget));
    }

    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code, @BeanParam Shown shown) {
        Coming<Listed<Observation>> figures = gateway.beginList(
                shown.asked(code).with("cursor", shown.cursor).with("limit", A_PAGE), Observation.class);
        Coming<Progress> progress = gateway.begin(Asked.of("metrics", code, "progress"), Progress.class);
        Coming<Listed<Progress>> regions = gateway.beginList(
                Asked.of("metrics", code, "progress", "regions").whole(), Progress.class);
        Coming<Listed<Courses.Figure>> country = country(code);
        Coming<Listed<Linked>> measures = measures(code);
        return pages.show(
                gateway.read(Asked.of("metrics", code), Metric.class),
                metric -> Templates.metric(
                        metric,
                        shown,
                        figures.orNothing(),
                        figures.reply() instanceof Reply.Refused<Listed<Observation>>(Problem problem) ? problem : null,
                        progress.orNothing(),
                        regions.orNothing(),
                        Courses.of(metric, Listed.rows(country.orNothing())),
                        Listed.rows(measures.orNothing())));
    }

    @GET
    @Path("/{code}/explanation")
    public Response explanation(
            @PathParam("code") String code,
            @QueryParam("period") @Nullable String period,
            @QueryParam("region") @Nullable String region,
            @QueryParam("breakdown") @Nullable String breakdown) {
        Asked asked = Asked.of("metrics", code, "explain")
                .with("period", period)
                .with("region", region)
                .with("breakdown", breakdown);
        return pages.show(gateway.read(asked, Explanation.class), Templates::explanation);
    }

    @GET
    @Path("/{code}/figures.csv")
    public Response table(@PathParam("code") String code, @BeanParam Shown shown) {
        return downloads.table(shown.asked(code), code + ".csv");
    }

    @GET
    @Path("/{code}/figures.xlsx")
    public Response workbook(@PathParam("code") String code, @BeanParam Shown shown) {
        return downloads.save(shown.workbook(code), XLSX, code + ".xlsx");
    }

    /// The figures of the whole country, whatever of all figures the table shows.
    private Coming<Listed<Courses.Figure>> country(String code) {
        return gateway.beginList(
                Asked.of("series").with("metric", code).with("region", COUNTRY).whole(), Courses.Figure.class);
    }

    private Coming<Listed<Linked>> measures(String code) {
        return gateway.beginList(
                Asked.of("measures")
                        .with("metric", code)
                        .with("fields", "id,title,status")
                        .whole(),
                Linked.class);
    }
}
