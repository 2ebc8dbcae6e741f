package ipstrategy.console.region;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.metric.Progress;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// `/regions`: the provinces on a map of tiles, and what is known of each.
@Path("/regions")
@PermitAll
@RunOnVirtualThread
class RegionsResource {

    private static final int METRICS_AT_ONCE = 20;

    private final Gateway gateway;
    private final Pages pages;

    RegionsResource(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "region")
    static class Templates {

        /// @param missing the services that do not answer, whose figures are not on the map
        static native TemplateInstance regions(
                TileMap map, List<Choice> choices, @Nullable Choice chosen, List<String> missing);

        /// @param progress how far it is towards targets of its own; nothing where that cannot be read
        static native TemplateInstance region(
                Region region, List<Region> within, Listed<Known> figures, @Nullable Listed<Progress> progress);
    }

    @GET
    public Response list(@QueryParam("metric") @Nullable String metric) {
        Coming<Listed<Region>> provinces =
                gateway.beginList(Asked.of("regions").with("kind", "PROVINCE").whole(), Region.class);
        Listed<Choice> choices = choices();
        Choice chosen = choices.items().stream()
                .filter(choice -> choice.code().equals(metric))
                .findFirst()
                .orElse(null);
        Listed<Figure> figures = chosen == null
                ? nothing(choices.missing())
                : figures(List.of(chosen), Asked.of("series").with("level", "PROVINCE"));
        return pages.show(
                provinces.reply(),
                found -> Templates.regions(
                        TileMap.of(found.items(), figures.items()), choices.items(), chosen, figures.missing()));
    }

    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code) {
        return switch (gateway.list(Asked.of("regions").whole(), Region.class)) {
            case Reply.Found<Listed<Region>>(Listed<Region> register, String tag) ->
                register.items().stream()
                        .filter(region -> region.code().equals(code))
                        .findFirst()
                        .map(region -> pages.show(page(region, register.items())))
                        .orElseGet(() -> pages.refused(Problem.nothingThere()));
            case Reply.Refused<Listed<Region>>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Listed<Region>>() -> pages.silent();
        };
    }

    private TemplateInstance page(Region region, List<Region> register) {
        List<Region> within = register.stream()
                .filter(each -> region.code().equals(each.parent()))
                .toList();
        Listed<Progress> progress = gateway.list(
                        Asked.of("progress").with("region", region.code()).whole(), Progress.class)
                .orNothing();
        return Templates.region(region, within, known(region.code(), choices()), progress);
    }

    /// The latest figures of a region, of all metrics.
    private Listed<Known> known(String code, Listed<Choice> metrics) {
        Map<String, Choice> byCode = metrics.items().stream()
                .collect(Collectors.toMap(Choice::code, Function.identity(), (one, other) -> one));
        Set<String> missing = new TreeSet<>(metrics.missing());
        List<Known> known = new ArrayList<>();
        Asked ofRegion = Asked.of("series").with("breakdown", "*").with("region", code);
        metrics.items().stream()
                .gather(Gatherers.windowFixed(METRICS_AT_ONCE))
                .map(some -> figures(some, ofRegion))
                .forEach(figures -> {
                    missing.addAll(figures.missing());
                    figures.items().forEach(figure -> {
                        Choice metric = byCode.get(figure.metric());
                        if (metric != null) {
                            known.add(new Known(figure, metric));
                        }
                    });
                });
        return new Listed<>(known, known.size(), null, List.copyOf(missing));
    }

    /// The latest figures of some metrics. Where their service does not answer, it is named.
    private Listed<Figure> figures(List<Choice> metrics, Asked asked) {
        String codes = metrics.stream().map(Choice::code).collect(Collectors.joining(","));
        List<String> owners = metrics.stream().map(Choice::service).distinct().toList();
        Asked latest = asked.with("metric", codes).with("latest", 1).whole();
        return switch (gateway.list(latest, Figure.class).heard()) {
            case Reply.Found<Listed<Figure>>(Listed<Figure> figures, String tag) -> figures;
            case Reply.Refused<Listed<Figure>>(Problem problem) -> nothing(List.of());
            case Reply.Silent<Listed<Figure>>() -> nothing(owners);
        };
    }

    private Listed<Choice> choices() {
        Listed<Choice> metrics = gateway.list(
                        Asked.of("metrics").whole().with("fields", "code,name,service,unitName,dimensions"),
                        Choice.class)
                .orNothing();
        return metrics == null ? nothing(Services.ALL) : metrics;
    }

    private static <T> Listed<T> nothing(List<String> missing) {
        return new Listed<>(List.of(), 0, null, missing);
    }
}
