package ipstrategy.coordination.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/working-days")
@Tag(name = "Working days")
@RunOnVirtualThread
class CalendarYearsResource {

    private final SettingCalendar setting;
    private final Callers callers;
    private final EntityTags tags;

    CalendarYearsResource(SettingCalendar setting, Callers callers, EntityTags tags) {
        this.setting = setting;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Path("/{year: 20[0-9]{2}}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getCalendarYear",
            summary = "The days of a year that are other than their weekday says, and the document that says so",
            description = "A year of which nothing is known has the basis NONE, so that it can be entered.")
    @Parameter(
            name = "year",
            in = ParameterIn.PATH,
            description = "2000 to 2099",
            example = "2027",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
    public CalendarYearView year(int year, @Context UriInfo uri) {
        Query.of(uri).check();
        return setting.view(year, callers.current());
    }

    @PUT
    @Path("/{year: 20[0-9]{2}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Transactional
    @Operation(
            operationId = "setCalendarYear",
            summary = "Enters the holidays of a year as they were announced, or corrects them",
            description = "The year is said whole and takes the place of what was known of it. Every service is told;"
                    + " days on which reports are due that were unknown or provisional are reckoned anew, and those"
                    + " that were certain stay. If-Match is needed where something is known already.")
    @Parameter(
            name = "year",
            in = ParameterIn.PATH,
            description = "2000 to 2099",
            example = "2027",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the `ETag` of what is known; needed where something is")
    public CalendarYearView set(
            int year, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewCalendarYear said) {
        setting.waitForOthers();
        CalendarYearView current = setting.view(year, callers.current());
        if (ifMatch != null || current.basis() != CalendarYearView.Basis.NONE) {
            tags.requireMatch(ifMatch, current);
        }
        return setting.set(year, said, callers.current()).orRefuse();
    }
}
