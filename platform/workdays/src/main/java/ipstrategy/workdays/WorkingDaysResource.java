package ipstrategy.workdays;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.Problem;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/working-days")
@Tag(name = "Working days")
@PermitAll
@RunOnVirtualThread
class WorkingDaysResource {

    private static final String BY_DATE = "date";

    /// A term of more than 999 working days is counted in months or years.
    private static final Pattern NUMBER_OF_DAYS = Pattern.compile("-?[0-9]{1,3}");

    private final WorkingDays calendar;
    private final Clock clock;

    WorkingDaysResource(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listWorkingDays", summary = "Every day of a span of time: worked, free, and why")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "the first day; usually the first of the year",
            example = "2017-09-25")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "the last day; usually the last of the year of `from`",
            example = "2017-10-15")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`date`; with a leading `-` reversed",
            example = "date")
    public Listing<CalendarDayView> days(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "from", "to");
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        query.ordered("from", from, to);
        Page page = query.page(BY_DATE);
        query.check();
        LocalDate first = from == null ? firstOfYear(to == null ? LocalDate.now(clock) : to) : from;
        LocalDate last = to == null ? first.withMonth(Month.DECEMBER.getValue()).withDayOfMonth(31) : to;
        requireYears(first, last);
        List<CalendarDayView> found = inOrder(first, last, page.sort().descending())
                .filter(after(page))
                .limit(page.limit() + 1L)
                .map(calendar::day)
                .flatMap(Optional::stream)
                .map(CalendarDayView::of)
                .toList();
        return Listing.of(found, page.limit(), first.datesUntil(last).count() + 1, day -> cursor(day.date(), page));
    }

    @GET
    @Path("/reckoning")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reckonWorkingDays",
            summary = "The day on which a term ends that is counted in working days; its first day does not count")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "the day on which the term begins",
            example = "2026-01-05")
    @Parameter(
            name = "days",
            in = ParameterIn.QUERY,
            required = true,
            description = "how many working days, -999 to 999; negative is backwards; with 0 a day off moves on",
            example = "10")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReckoningView.class)))
    @APIResponse(
            responseCode = "400",
            description = "also where a day that matters is in a year without data",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReckoningView reckoning(@Context UriInfo uri) {
        Query query = Query.of(uri, "from", "days");
        LocalDate from = query.date("from");
        Integer days = query.parsed("days", WorkingDaysResource::number, "10");
        query.check();
        if (from == null) {
            throw missing("from");
        }
        if (days == null) {
            throw missing("days");
        }
        return switch (calendar.plus(from, days)) {
            case Reckoned.Known<LocalDate>(LocalDate day, boolean provisional) ->
                new ReckoningView(from, days, day, provisional);
            case Reckoned.UnknownYear<LocalDate>(int year) ->
                throw unknownYear(year == from.getYear() ? "from" : "days", year);
        };
    }

    private void requireYears(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!calendar.years().contains(year)) {
                throw unknownYear(year == first.getYear() ? "from" : "to", year);
            }
        }
    }

    private Refusal unknownYear(String parameter, int year) {
        String known = calendar.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Refusal.because(
                ProblemType.INVALID_PARAMETER, Fault.query(parameter, "fault.unknown-year", year, known));
    }

    private static Stream<LocalDate> inOrder(LocalDate first, LocalDate last, boolean descending) {
        long days = first.datesUntil(last).count();
        return LongStream.rangeClosed(0, days)
                .mapToObj(place -> descending ? last.minusDays(place) : first.plusDays(place));
    }

    private static Predicate<LocalDate> after(Page page) {
        Cursor cursor = page.after();
        if (cursor == null) {
            return day -> true;
        }
        LocalDate before = cursor.day();
        return page.sort().descending() ? day -> day.isBefore(before) : day -> day.isAfter(before);
    }

    private static Cursor cursor(LocalDate day, Page page) {
        return new Cursor(page.sort().written(), day.toString(), day.toString());
    }

    private static LocalDate firstOfYear(LocalDate day) {
        return day.withDayOfYear(1);
    }

    private static Optional<Integer> number(String written) {
        return NUMBER_OF_DAYS.matcher(written).matches() ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    private static Refusal missing(String parameter) {
        return Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query(parameter, "fault.empty"));
    }
}
