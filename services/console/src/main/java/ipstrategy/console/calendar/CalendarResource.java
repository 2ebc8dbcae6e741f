package ipstrategy.console.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// `/administration/working-days`: the working calendar of a year, and the end of a term in working days.
@Path("/administration/working-days")
@PermitAll
@RunOnVirtualThread
class CalendarResource {

    private static final int ALL = 500;
    private static final int FIRST = 1;
    private static final int LAST = 9998;

    private final Gateway gateway;
    private final Pages pages;
    private final Clock clock;

    CalendarResource(Gateway gateway, Pages pages, Clock clock) {
        this.gateway = gateway;
        this.pages = pages;
        this.clock = clock;
    }

    /// The year that is looked at, and those beside it, as they stand in addresses.
    public record Turn(String year, String before, String after) {

        static Turn of(int year) {
            return new Turn(Integer.toString(year), Integer.toString(year - 1), Integer.toString(year + 1));
        }
    }

    @CheckedTemplate(basePath = "calendar")
    static class Templates {

        /// @param calendar nothing where the year's cannot be had, of which `trouble` tells why
        /// @param wrong why the term cannot be reckoned
        static native TemplateInstance calendar(
                Turn turn,
                LocalDate today,
                @Nullable CalendarYear calendar,
                @Nullable Problem trouble,
                @Nullable Reckoning reckoning,
                @Nullable Problem wrong);
    }

    @GET
    public Response calendar(
            @QueryParam("year") int asked,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("days") @DefaultValue("") String days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        int year = asked < FIRST || asked > LAST ? today.getYear() : asked;
        Reply<CalendarYear> calendar = year(year);
        Reply<Reckoning> reckoning = from.isBlank() && days.isBlank() ? null : reckoned(from, days);
        if (calendar instanceof Reply.Silent || reckoning instanceof Reply.Silent) {
            return pages.silent();
        }
        Problem wrong = reckoning == null ? null : refused(reckoning);
        return pages.show(
                wrong == null ? Response.Status.OK.getStatusCode() : wrong.status(),
                Templates.calendar(
                        Turn.of(year),
                        today,
                        calendar.orNothing(),
                        refused(calendar),
                        reckoning == null ? null : reckoning.orNothing(),
                        wrong));
    }

    private Reply<CalendarYear> year(int year) {
        Year one = Year.of(year);
        Asked asked = Asked.of("working-days")
                .with("from", one.atDay(1))
                .with("to", one.atDay(one.length()))
                .with("limit", ALL);
        return gateway.list(asked, Day.class).map((Listed<Day> found) -> CalendarYear.of(year, found.items()));
    }

    private Reply<Reckoning> reckoned(String from, String days) {
        return gateway.read(
                Asked.of("working-days", "reckoning").with("from", from.strip()).with("days", days.strip()),
                Reckoning.class);
    }

    private static @Nullable Problem refused(Reply<?> reply) {
        return reply instanceof Reply.Refused(Problem problem) ? problem : null;
    }
}
