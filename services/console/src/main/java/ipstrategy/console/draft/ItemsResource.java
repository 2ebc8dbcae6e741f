package ipstrategy.console.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
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

/// `/plan-drafts/{id}/items/{place}`: one item beside the words it was read from, to be put right, cut in two, joined
/// with the next or removed.
@Path("/plan-drafts/{id}/items/{place}")
@PermitAll
@RunOnVirtualThread
class ItemsResource {

    private final Gateway gateway;
    private final Reading reading;
    private final Agencies agencies;
    private final Pages pages;

    ItemsResource(Gateway gateway, Reading reading, Agencies agencies, Pages pages) {
        this.gateway = gateway;
        this.reading = reading;
        this.agencies = agencies;
        this.pages = pages;
    }

    /// Where an item is cut in two.
    ///
    /// @param at the first character of the second
    record Split(int at, String number, String reason) {}

    /// What an item can be put right with.
    ///
    /// @param cuts where it can be cut in two
    /// @param next the item behind it, if there is one
    record Choices(
            List<Draft.Part> sections,
            List<Agency> agencies,
            List<Reading.RegionClass> regionClasses,
            List<Cut> cuts,
            @Nullable Item next) {

        static final List<String> RULES = List.of(
                "SOLE",
                "FIRST_LEADS",
                "LEAD_NAMED_PARTICIPANTS_OPEN",
                "BY_DUTY",
                "CO_LEADS",
                "ALL_MEMBERS",
                "UNITS_LISTED",
                "NOT_NAMED");
        static final List<String> ROLES = List.of("LEAD", "CO_LEAD", "PARTICIPANT", "BY_DUTY", "ALL_MEMBERS");
        static final List<String> DEADLINES = List.of(
                "PLAN_YEAR",
                "BY_DATE",
                "BY_DATE_THEN_CONTINUING",
                "CONTINUING",
                "STAGED_RESULT_IN_YEAR",
                "COMPLETE_IN_YEAR");
        static final List<String> DELIVERABLES = List.of(
                "LAW",
                "REGULATION",
                "RULE",
                "POLICY",
                "STANDARD",
                "GUIDE",
                "SYSTEM",
                "MECHANISM",
                "ORGANISATION",
                "REPORT",
                "LIST",
                "CASES",
                "CAMPAIGN",
                "PILOT",
                "PROJECT",
                "EVENT",
                "TRAINING",
                "RESEARCH",
                "AWARD",
                "FUND",
                "AGREEMENT",
                "SURVEY",
                "PUBLICITY",
                "INSPECTION");
        static final List<String> OBLIGATIONS = List.of("MANDATORY", "OPTIONAL");

        public List<String> services() {
            return Services.ALL;
        }

        public List<String> rules() {
            return RULES;
        }

        public List<String> roles() {
            return ROLES;
        }

        public List<String> deadlines() {
            return DEADLINES;
        }

        public List<String> deliverables() {
            return DELIVERABLES;
        }

        public List<String> obligations() {
            return OBLIGATIONS;
        }
    }

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        /// @param tag the entity tag of the item as it was read
        /// @param sheet the form: the item as it stands, or what was typed
        static native TemplateInstance item(
                Draft draft, Item item, String tag, Passage passage, Worksheet sheet, Choices choices, Typed typed);
    }

    @GET
    public Response one(@PathParam("id") String id, @PathParam("place") String place) {
        return show(id, place, null, Typed.NOTHING);
    }

    /// Sends what was changed in the form, and nothing else.
    @POST
    @Path("/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("id") String id, @PathParam("place") String place, MultivaluedMap<String, String> sent) {
        Worksheet sheet = Worksheet.of(sent);
        Form form = new Form(sent);
        return switch (reading.item(id, place)) {
            case Reply.Found<Item>(Item item, String now) -> {
                Reply<Item> reply = gateway.tell(
                        "PATCH", Reading.of(id, "items", place), sheet.against(item), form.tag(), Item.class);
                yield after(id, place, reply, "corrected", form, sheet);
            }
            case Reply.Refused<Item>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Item>() -> pages.silent();
        };
    }

    @POST
    @Path("/split")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response split(
            @PathParam("id") String id, @PathParam("place") String place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Split split = new Split(AddingResource.character(form, "at"), form.text("number"), form.text("reason"));
        Reply<Item> reply =
                gateway.tell("POST", Reading.of(id, "items", place, "split"), split, form.tag(), Item.class);
        return after(id, place, reply, "split", form, null);
    }

    @POST
    @Path("/merger")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(
            @PathParam("id") String id, @PathParam("place") String place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Reply<Item> reply =
                gateway.tell("POST", Reading.of(id, "items", place, "merger"), Reason.of(form), form.tag(), Item.class);
        return after(id, place, reply, "merged", form, null);
    }

    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("id") String id, @PathParam("place") String place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Asked item = Reading.of(id, "items", place).with("reason", form.some("reason"));
        return after(id, place, gateway.remove(item, form.tag()), "removed", form, null);
    }

    private <T> Response after(
            String id, String place, Reply<T> reply, String done, Form form, @Nullable Worksheet sheet) {
        return switch (reply) {
            case Reply.Found<T>(T value, String tag) -> pages.see(next(id, place, done, form));
            case Reply.Refused<T>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : show(id, place, sheet, Typed.of(done, problem, form));
            case Reply.Silent<T>() -> pages.silent();
        };
    }

    /// What was cut anew comes back to the item, which offers the way back: where two were joined, it is told
    /// where and as what the second began.
    private static String next(String id, String place, String done, Form form) {
        Asked item = Reading.of(id, "items", place).with("done", done);
        return switch (done) {
            case "split" -> item.toString();
            case "merged" ->
                item.with("at", form.some("at"))
                        .with("number", form.some("number"))
                        .toString();
            default -> Reading.of(id).with("done", done) + "#item-" + place;
        };
    }

    private Response show(String id, String place, @Nullable Worksheet sheet, Typed typed) {
        return switch (reading.item(id, place)) {
            case Reply.Found<Item>(Item item, String tag) -> {
                Draft draft = reading.draft(id).orNothing();
                String text = reading.text(id);
                yield draft == null || text == null
                        ? pages.silent()
                        : pages.show(
                                typed.status(),
                                Templates.item(
                                        draft,
                                        item,
                                        tag,
                                        Passage.of(text, item),
                                        sheet == null ? Worksheet.of(item) : sheet,
                                        choices(draft, item, text),
                                        typed));
            }
            case Reply.Refused<Item>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Item>() -> pages.silent();
        };
    }

    private Choices choices(Draft draft, Item item, String text) {
        Item next = item.place() < draft.counts().items()
                ? reading.item(draft.id(), Integer.toString(item.place() + 1)).orNothing()
                : null;
        return new Choices(
                draft.sections(), agencies.all(), reading.regionClasses(), Cut.within(text, item.anchor()), next);
    }
}
