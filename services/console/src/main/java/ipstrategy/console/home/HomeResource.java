package ipstrategy.console.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Days;
import ipstrategy.console.measure.Measure;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/`: the strategy on a page.
@Path("/")
@PermitAll
@RunOnVirtualThread
class HomeResource {

    private static final int A_FEW = 8;
    private static final int MONTHS = 3;

    private final Gateway gateway;
    private final Pages pages;
    private final Clock clock;

    HomeResource(Gateway gateway, Pages pages, Clock clock) {
        this.gateway = gateway;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {

        static native TemplateInstance home(
                @Nullable Strategy strategy,
                @Nullable Headline indicators,
                @Nullable Listed<Measure> due,
                LocalDate today,
                LocalDate quarterEnd);

        static native TemplateInstance developers();
    }

    @GET
    public Response home() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        LocalDate quarterEnd =
                today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(MONTHS).minusDays(1);
        Supplier<@Nullable Strategy> strategy = Strategy.begin(gateway);
        Supplier<@Nullable Headline> indicators = Headline.begin(gateway);
        Coming<Listed<Measure>> due = gateway.beginList(
                Asked.of("measures")
                        .with("dueFrom", today)
                        .with("dueTo", quarterEnd)
                        .with("sort", "due")
                        .with("limit", A_FEW),
                Measure.class);
        return pages.show(Templates.home(strategy.get(), indicators.get(), due.orNothing(), today, quarterEnd));
    }

    /// What an integrator begins with.
    @GET
    @Path("developers")
    public Response developers() {
        return pages.show(Templates.developers());
    }
}
