package ipstrategy.console.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.administration.Problems;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/administration/working-days`: the working calendar of a year, which administrators enter once it is announced,
/// and the end of a term in working days.
@Path("/administration/working-days")
@PermitAll
@RunOnVirtualThread
class CalendarResource {

    static final String HOME = "/administration/working-days";

    private static final String ENTRY = "entry";
    private static final int FIRST = 1;
    private static final int LAST = 9998;

    private final Gateway gateway;
    private final Pages pages;
    private final Problems problems;
    private final Visit visit;
    private final Clock clock;

    CalendarResource(Gateway gateway, Pages pages, Problems problems, Visit visit, Clock clock) {
        this.gateway = gateway;
        this.pages = pages;
        this.problems = problems;
        this.visit = visit;
        this.clock = clock;
    }

    /// The holidays of a year to be entered, as the API takes them.
    record NewYear(KnownYear.Notice source, List<SpecialDay> days, String reason) {}

    /// The form in which a year is entered.
    ///
    /// @param tag of what is known of the year
    /// @param lines its days as they would be typed
    public record Entry(KnownYear year, String tag, String lines) {}

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
        /// @param entry nothing where the year is none that can be entered
        static native TemplateInstance calendar(
                Turn turn,
                LocalDate today,
                @Nullable CalendarYear calendar,
                @Nullable Problem trouble,
                @Nullable Reckoning reckoning,
                @Nullable Problem wrong,
                @Nullable Entry entry,
                Typed typed,
                @Nullable String done);
    }

    @GET
    public Response calendar(
            @QueryParam("year") int asked,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("days") @DefaultValue("") String days,
            @QueryParam("done") @Nullable String done) {
        int year = asked < FIRST || asked > LAST ? today().getYear() : asked;
        return page(year, from.isBlank() && days.isBlank() ? null : reckoned(from, days), Typed.NOTHING, done);
    }

    @POST
    @Path("/{year}/entry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@PathParam("year") int year, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        LocalDate issued = day(form.text("source/date"));
        if (issued == null) {
            return again(year, problems.notADay("source/date"), form);
        }
        Lines.Read read = Lines.read(form.text("days"));
        if (!read.unclear().isEmpty()) {
            return again(year, problems.notDays("days", read.unclear()), form);
        }
        NewYear said = new NewYear(
                new KnownYear.Notice(form.text("source/title"), form.text("source/number"), issued),
                read.days(),
                form.text("reason"));
        return switch (gateway.tell("PUT", entryOf(year), said, form.tag(), KnownYear.class)) {
            case Reply.Found<KnownYear>(KnownYear now, String tag) ->
                pages.see(HOME + "?year=" + year + "&done=" + ENTRY);
            case Reply.Refused<KnownYear>(Problem problem) ->
                again(year, problems.byLines(problem, "days", read.lines()), form);
            case Reply.Silent<KnownYear>() -> again(year, problems.silent(), form);
        };
    }

    private Response again(int year, Problem problem, Form form) {
        return problem.asksForSignIn() ? pages.signIn() : page(year, null, Typed.of(ENTRY, problem, form), null);
    }

    private Response page(int year, @Nullable Reply<Reckoning> reckoning, Typed typed, @Nullable String done) {
        Reply<CalendarYear> calendar = year(year);
        Reply<KnownYear> known = gateway.read(entryOf(year), KnownYear.class);
        if (calendar instanceof Reply.Silent || known instanceof Reply.Silent || reckoning instanceof Reply.Silent) {
            return pages.silent();
        }
        Problem wrong = reckoning == null ? null : refused(reckoning);
        return pages.show(
                wrong == null ? typed.status() : wrong.status(),
                Templates.calendar(
                        Turn.of(year),
                        today(),
                        calendar.orNothing(),
                        refused(calendar),
                        reckoning == null ? null : reckoning.orNothing(),
                        wrong,
                        entry(known),
                        typed,
                        done));
    }

    private @Nullable Entry entry(Reply<KnownYear> reply) {
        return reply instanceof Reply.Found<KnownYear>(KnownYear known, String tag)
                ? new Entry(known, tag, Lines.written(known.days(), visit.language()))
                : null;
    }

    private static Asked entryOf(int year) {
        return Asked.of("working-days", Integer.toString(year));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    /// A day as browsers send it, or nothing where it is none.
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Reply<CalendarYear> year(int year) {
        Year one = Year.of(year);
        Asked asked = Asked.of("working-days")
                .with("from", one.atDay(1))
                .with("to", one.atDay(one.length()))
                .whole();
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
