package ipstrategy.console.conference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/conference/meetings`: meetings, to be convened, held and minuted by the office.
@Path("/conference/meetings")
@PermitAll
@RunOnVirtualThread
class MeetingsResource {

    private static final int A_PAGE = 50;
    private static final int AN_AGENDA = 100;
    private static final String PLACE = "/conference/meetings";

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;

    MeetingsResource(Gateway gateway, Counter counter, Agencies agencies) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
    }

    /// A meeting to be convened, as the API takes it.
    record Convened(String kind, Text title, String date, String chair, String reason) {}

    /// That a meeting was held, as the API takes it.
    record Held(
            String date,
            String chair,
            List<String> present,
            @Nullable String reason) {}

    @CheckedTemplate(basePath = "conference")
    static class Templates {

        static native TemplateInstance meetings(Listed<Meeting> meetings, Narrowed narrowed, Typed typed);

        static native TemplateInstance meeting(
                Meeting meeting,
                String tag,
                @Nullable Listed<AgendaItem> agenda,
                @Nullable Listed<Resolution> resolved,
                List<Agency> agencies,
                Typed typed);
    }

    @GET
    public Response list(@BeanParam Narrowed narrowed) {
        return page(narrowed).show();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response convene(MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Convened convened = new Convened(
                form.text("kind"), form.bilingual("title"), form.text("date"), form.text("chair"), form.text("reason"));
        return page(new Narrowed())
                .make(
                        "convene",
                        Asked.of("meetings"),
                        convened,
                        form,
                        made -> PLACE + "/" + made.path("id").asText());
    }

    @GET
    @Path("/{id}")
    public Response meeting(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/{id}/hold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Held held = new Held(form.text("date"), form.text("chair"), form.chosen("present"), form.some("reason"));
        return page(id).post("hold", Asked.of("meetings", id, "holding"), held, form);
    }

    @POST
    @Path("/{id}/minute")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response minute(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Meeting.Minutes minutes = new Meeting.Minutes(form.text("text"), form.some("documentNumber"));
        return page(id).post("minute", Asked.of("meetings", id, "minutes"), minutes, form);
    }

    private Page page(Narrowed narrowed) {
        return counter.list(
                PLACE,
                narrowed.meetings().with("limit", A_PAGE),
                Meeting.class,
                (meetings, tag, typed) -> Templates.meetings(meetings, narrowed, typed));
    }

    private Page page(String id) {
        return counter.page(
                PLACE + "/" + id,
                Asked.of("meetings", id),
                Meeting.class,
                (meeting, tag, typed) -> Templates.meeting(
                        meeting,
                        tag,
                        gateway.list(
                                        Asked.of("agenda-items")
                                                .with("meeting", id)
                                                .with("limit", AN_AGENDA),
                                        AgendaItem.class)
                                .orNothing(),
                        gateway.list(
                                        Asked.of("resolutions")
                                                .with("meeting", id)
                                                .with("limit", AN_AGENDA),
                                        Resolution.class)
                                .orNothing(),
                        agencies.all(),
                        typed));
    }
}
