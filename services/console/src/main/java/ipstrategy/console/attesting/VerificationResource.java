package ipstrategy.console.attesting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.figure.ExpectedFigure;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `/verification`: what waits to be verified or published, by metric and by batch; and the figures of one metric.
@Path("/verification")
@PermitAll
@RunOnVirtualThread
class VerificationResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Gateway gateway;
    private final Queues queues;
    private final Pages pages;
    private final Visit visit;

    VerificationResource(Gateway gateway, Queues queues, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.queues = queues;
        this.pages = pages;
        this.visit = visit;
    }

    /// One of several figures, and what is to be done with it.
    record Attestation(long id, String step, @Nullable String reason) {}

    /// What became of each.
    record Attested(List<One> items) {

        /// What became of one.
        record One(
                long id,
                int status,
                @Nullable Waiting observation,
                @Nullable String problem) {}
    }

    @CheckedTemplate(basePath = "attesting")
    static class Templates {

        static native TemplateInstance waiting(List<ExpectedFigure> figures, List<Batch> batches, List<String> missing);

        static native TemplateInstance pile(Pile pile);
    }

    @GET
    public Response waiting() {
        if (visit.person() == null) {
            return pages.signIn();
        }
        return pages.show(queues.expected(), figures -> waiting(figures, queues.batches()));
    }

    private static TemplateInstance waiting(Queues.Queue<ExpectedFigure> figures, Queues.Queue<Batch> batches) {
        Set<String> missing = new TreeSet<>(figures.missing());
        missing.addAll(batches.missing());
        return Templates.waiting(figures.waiting(), batches.waiting(), List.copyOf(missing));
    }

    @GET
    @Path("/{code}")
    public Response pile(@PathParam("code") String code) {
        return visit.person() == null ? pages.signIn() : show(OK, code, "", null);
    }

    /// Takes a step with the figures that were chosen. What cannot be done is told for each; the rest is done.
    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        String given = form.getFirst("reason");
        String reason = given == null ? "" : given.strip();
        String named = form.getFirst("step");
        String step = named == null ? "" : named.toUpperCase(Locale.ROOT);
        List<Attestation> chosen = form.getOrDefault("figure", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new Attestation(Long.parseLong(id), step, reason.isEmpty() ? null : reason))
                .toList();
        if (chosen.isEmpty()) {
            return show(UNPROCESSABLE, code, reason, new Pile.Outcome(0, List.of(), true));
        }
        Reply<Attested> reply =
                gateway.tell("POST", Asked.of("metrics", code, "attestations"), chosen, null, Attested.class);
        return switch (reply) {
            case Reply.Found<Attested>(Attested attested, String tag) -> {
                Pile.Outcome outcome = outcome(attested, step.toLowerCase(Locale.ROOT));
                yield show(outcome.refused().isEmpty() ? OK : CONFLICT, code, reason, outcome);
            }
            case Reply.Refused<Attested>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.signIn()
                        : show(problem.status(), code, reason, new Pile.Outcome(0, said(problem), false));
            case Reply.Silent<Attested>() -> pages.silent();
        };
    }

    private static Pile.Outcome outcome(Attested attested, String step) {
        List<Text> refused = new ArrayList<>();
        long done = 0;
        for (Attested.One one : attested.items()) {
            if (one.status() == OK) {
                done++;
            } else {
                refused.add(why(one, step));
            }
        }
        return new Pile.Outcome(done, refused.stream().distinct().toList(), false);
    }

    private static Text why(Attested.One one, String step) {
        Text reason = one.observation() == null
                ? null
                : Action.among(one.observation().actions(), step).reason();
        String kind = one.problem() == null ? Integer.toString(one.status()) : one.problem();
        return reason == null ? new Text(kind, kind) : reason;
    }

    /// What is wrong with the whole, which the gateway says in the language of whoever asks.
    private static List<Text> said(Problem problem) {
        List<Text> said = new ArrayList<>();
        said.add(new Text(problem.words(), problem.words()));
        problem.wrong().forEach(wrong -> said.add(new Text(wrong.message(), wrong.message())));
        return said;
    }

    private Response show(int status, String code, String typed, Pile.@Nullable Outcome outcome) {
        return switch (gateway.read(Asked.of("metrics", code), Pile.Metric.class)) {
            case Reply.Found<Pile.Metric>(Pile.Metric metric, String tag) ->
                pages.show(status, Templates.pile(new Pile(metric, figures(code), typed, outcome)));
            case Reply.Refused<Pile.Metric>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Pile.Metric>() -> pages.silent();
        };
    }

    private List<Waiting> figures(String code) {
        Listed<Waiting> figures = gateway.list(
                        Asked.of("metrics", code, "observations")
                                .with("sort", "-period")
                                .whole(),
                        Waiting.class)
                .orNothing();
        return figures == null
                ? List.of()
                : figures.items().stream().filter(Waiting::isOnItsWay).toList();
    }
}
