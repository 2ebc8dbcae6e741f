package ipstrategy.console.region;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// `/regions`: the provinces on a map of tiles, and what is known of each.
@Path("/regions")
@PermitAll
@RunOnVirtualThread
class RegionsResource {

    private static final int ALL = 500;
    private static final int METRICS_AT_ONCE = 20;

    private final Gateway gateway;
    private final Pages pages;

    RegionsResource(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    /// A metric to choose.
    public record Choice(String code, Text name, @Nullable Text unitName) {}

    @CheckedTemplate(basePath = "region")
    static class Templates {

        static native TemplateInstance regions(TileMap map, List<Choice> choices, @Nullable Choice chosen);

        static native TemplateInstance region(
                Region region, List<Region> within, List<Figure> figures, List<Choice> names);
    }

    @GET
    public Response list(@QueryParam("metric") @Nullable String metric) {
        List<Choice> choices = choices();
        Choice chosen = choices.stream()
                .filter(choice -> choice.code().equals(metric))
                .findFirst()
                .orElse(null);
        List<Figure> figures = chosen == null
                ? List.of()
                : figures(Asked.of("series").with("metric", chosen.code()).with("level", "PROVINCE"));
        return pages.show(
                gateway.list(Asked.of("regions").with("kind", "PROVINCE").with("limit", ALL), Region.class),
                provinces -> Templates.regions(TileMap.of(provinces.items(), figures), choices, chosen));
    }

    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code) {
        return switch (gateway.list(Asked.of("regions").with("limit", ALL), Region.class)) {
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
        List<Choice> choices = choices();
        return Templates.region(region, within, known(region.code(), choices), choices);
    }

    /// The latest figures of a region, of all metrics.
    private List<Figure> known(String code, List<Choice> metrics) {
        return metrics.stream()
                .map(Choice::code)
                .gather(Gatherers.windowFixed(METRICS_AT_ONCE))
                .flatMap(codes -> figures(Asked.of("series")
                                .with("metric", String.join(",", codes))
                                .with("breakdown", "*")
                                .with("region", code))
                        .stream())
                .toList();
    }

    private List<Figure> figures(Asked asked) {
        Listed<Figure> figures = gateway.list(asked.with("latest", 1).with("limit", ALL), Figure.class)
                .orNothing();
        return figures == null ? List.of() : figures.items();
    }

    private List<Choice> choices() {
        Listed<Choice> metrics = gateway.list(
                        Asked.of("metrics").with("limit", ALL).with("fields", "code,name,unitName"), Choice.class)
                .orNothing();
        return metrics == null ? List.of() : metrics.items();
    }
}
