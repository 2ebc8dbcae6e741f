package ipstrategy.console.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/figures`: which figures are expected for a period, until when, and what is missing.
@Path("/figures")
@PermitAll
@RunOnVirtualThread
class FiguresResource {

    private static final int A_PAGE = 50;

    private final Gateway gateway;
    private final Agencies agencies;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    FiguresResource(Gateway gateway, Agencies agencies, Pages pages, Visit visit, Clock clock) {
        this.gateway = gateway;
        this.agencies = agencies;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "figure")
    static class Templates {

        static native TemplateInstance figures(
                Listed<ExpectedFigure> expected,
                @Nullable Listed<Rate> rates,
                String period,
                List<String> services,
                List<Agency> agencies);
    }

    @GET
    public Response list(
            @QueryParam("period") @Nullable String period,
            @QueryParam("service") @Nullable String service,
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("cursor") @Nullable String cursor) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        String within = period == null || period.isBlank() ? lastYear() : period;
        Asked expected = narrowed("expected-figures", within, service, agency)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return pages.show(
                gateway.list(expected, ExpectedFigure.class),
                figures -> Templates.figures(
                        figures,
                        gateway.list(
                                        narrowed("reporting-rate", within, service, agency)
                                                .whole(),
                                        Rate.class)
                                .orNothing(),
                        within,
                        Services.ALL,
                        agencies.all()));
    }

    private static Asked narrowed(String list, String period, @Nullable String service, @Nullable String agency) {
        return Asked.of(list).with("period", period).with("service", service).with("agency", agency);
    }

    private String lastYear() {
        return Integer.toString(LocalDate.ofInstant(clock.instant(), Days.ZONE).getYear() - 1);
    }
}
