package ipstrategy.console.conference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Reason;
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

/// `/conference/items`: what the conference is to deal with. Members propose, the office schedules and writes down what
/// was decided, and then assigns what follows.
@Path("/conference/items")
@PermitAll
@RunOnVirtualThread
class AgendaResource {

    private static final int A_PAGE = 50;
    private static final String PLACE = "/conference/items";

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;

    AgendaResource(Gateway gateway, Counter counter, Agencies agencies) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
    }

    /// An item to be proposed, as the API takes it.
    record Proposed(
            Text title,
            AgendaItem.Subject subject,
            @Nullable String agency,
            String reason) {}

    /// On which meeting it is to be dealt with.
    record Scheduled(String meeting) {}

    /// What was decided.
    record Decided(String decision) {}

    /// A resolution to be assigned, as the API takes it.
    record Assigned(
            String agendaItem,
            String text,
            String agency,
            String due,
            @Nullable String adopts) {}

    @CheckedTemplate(basePath = "conference")
    static class Templates {

        static native TemplateInstance items(
                Listed<AgendaItem> items, Narrowed narrowed, List<Agency> agencies, Typed typed);

        static native TemplateInstance item(
                AgendaItem item,
                String tag,
                @Nullable Listed<Meeting> convened,
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
    public Response propose(MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Proposed proposed = new Proposed(
                form.bilingual("title"),
                new AgendaItem.Subject(form.text("subject/kind"), form.some("subject/id")),
                form.some("agency"),
                form.text("reason"));
        return page(new Narrowed())
                .make(
                        "propose",
                        Asked.of("agenda-items"),
                        proposed,
                        form,
                        made -> PLACE + "/" + made.path("id").asText());
    }

    @GET
    @Path("/{id}")
    public Response item(@PathParam("id") String id) {
        return page(id).show();
    }

    @POST
    @Path("/{id}/schedule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response schedule(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post("schedule", asked(id, "scheduling"), new Scheduled(form.text("meeting")), form);
    }

    @POST
    @Path("/{id}/decide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post("decide", asked(id, "decision"), new Decided(form.text("decision")), form);
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(id).post("withdraw", asked(id, "withdrawal"), Reason.of(form), form);
    }

    /// Assigns what follows from the decision; there may be several.
    @POST
    @Path("/{id}/assign")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assign(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Assigned assigned =
                new Assigned(id, form.text("text"), form.text("agency"), form.text("due"), form.some("adopts"));
        return page(id).post("assign", Asked.of("resolutions"), assigned, form);
    }

    private static Asked asked(String id, String below) {
        return Asked.of("agenda-items", id, below);
    }

    private Page page(Narrowed narrowed) {
        return counter.list(
                PLACE,
                narrowed.items().with("limit", A_PAGE),
                AgendaItem.class,
                (items, tag, typed) -> Templates.items(items, narrowed, agencies.all(), typed));
    }

    private Page page(String id) {
        return counter.page(
                PLACE + "/" + id,
                Asked.of("agenda-items", id),
                AgendaItem.class,
                (item, tag, typed) -> Templates.item(
                        item,
                        tag,
                        gateway.list(
                                        Asked.of("meetings")
                                                .with("state", "CONVENED")
                                                .whole(),
                                        Meeting.class)
                                .orNothing(),
                        gateway.list(
                                        Asked.of("resolutions")
                                                .with("agendaItem", id)
                                                .whole(),
                                        Resolution.class)
                                .orNothing(),
                        agencies.all(),
                        typed));
    }
}
