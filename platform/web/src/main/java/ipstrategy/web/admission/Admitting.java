package ipstrategy.web.admission;

import io.vertx.core.Context;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Deadline;
import ipstrategy.web.answer.BodyBounds;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/// Takes requests for the doors of a service in hand, or turns them away before anything is done for them: when their
/// time is over, and when more come than can be done. What is no door, such as health and metrics, needs no place.
@ApplicationScoped
class Admitting {

    private static final String DOORS = "/api/v1/*";
    /// After it has an id, and before anything is done for it.
    private static final int FIRST = -940;

    private static final String PLACE = Place.class.getName();
    private static final String STREAM = "text/event-stream";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final InHand inHand;
    private final ProblemWriter problems;
    private final BodyBounds bounds;

    Admitting(InHand inHand, ProblemWriter problems, BodyBounds bounds) {
        this.inHand = inHand;
        this.problems = problems;
        this.bounds = bounds;
    }

    void stand(@Observes Router router) {
        if (inHand.isBounded()) {
            router.route(DOORS).order(FIRST).handler(this::admit);
        }
    }

    /// The place is kept until the door has done its work, also where the caller does not wait for it. Of the answer
    /// nothing is heard then; the framework alone knows when the work ends, and tells it by its own type of
    /// request. A filter that asks for the general type is handed a wrapping, which cannot be asked.
    @ServerRequestFilter
    void work(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Place place = context.get(PLACE);
        if (place == null) {
            return;
        }
        if (place.workBegins()) {
            request.getServerRequestContext().registerCompletionCallback(failure -> place.giveBack());
        } else {
            // Its caller left before anything was done for it, and others have the place.
            request.abortWith(Response.status(ProblemType.UNAVAILABLE.status()).build());
        }
    }

    private void admit(RoutingContext context) {
        if (!Deadline.begin(context)) {
            refuse(
                    context,
                    Refusal.because(
                            ProblemType.INVALID_PARAMETER, Fault.header(Deadline.HEADER, "fault.request-timeout")));
            return;
        }
        Deadline deadline = Deadline.of(context);
        if (deadline != null) {
            context.addHeadersEndHandler(begun -> deadline.answerBegins());
            context.addEndHandler(ended -> {
                if (context.response().getStatusCode() == ProblemType.GATEWAY_TIMEOUT.status()) {
                    inHand.late();
                }
            });
        }
        if (deadline != null && deadline.isOver()) {
            refuseLate(context);
        } else if (comesSlowly(context)) {
            context.next();
        } else {
            seat(context);
        }
    }

    /// A large file may be long on its way and costs little until it is there: it needs no place.
    private boolean comesSlowly(RoutingContext context) {
        return WITH_BODY.contains(context.request().method().name()) && bounds.greatest(context) > bounds.usual();
    }

    private void seat(RoutingContext context) {
        // It goes on where it began.
        Context here = context.vertx().getOrCreateContext();
        Runnable turn = () -> here.runOnContext(now -> sit(context));
        switch (inHand.places().seek(turn)) {
            case PLACE -> sit(context);
            case QUEUE -> queue(context, turn);
            case NOTHING -> refuseCrowded(context, InHand.Shed.CROWD);
        }
    }

    private void queue(RoutingContext context, Runnable turn) {
        Deadline deadline = Deadline.of(context);
        Duration patience = deadline == null ? inHand.patience() : deadline.within(inHand.patience());
        // Rounded up: what is late then is late.
        long tooLong = context.vertx().setTimer(Math.max(0, patience.toMillis()) + 1, late -> {
            if (inHand.places().forgo(turn)) {
                giveUp(context);
            }
        });
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(tooLong);
            inHand.places().forgo(turn);
        });
    }

    private void giveUp(RoutingContext context) {
        Deadline deadline = Deadline.of(context);
        if (deadline != null && deadline.isOver()) {
            refuseLate(context);
        } else {
            refuseCrowded(context, InHand.Shed.WAITED);
        }
    }

    private void sit(RoutingContext context) {
        Place place = new Place(inHand.places());
        if (context.response().closed()) {
            place.giveBack();
            return;
        }
        context.put(PLACE, place);
        context.addEndHandler(ended -> place.over());
        // A stream is open as long as somebody listens, and has its own bounds.
        context.addHeadersEndHandler(begun -> {
            if (String.valueOf(context.response().headers().get("Content-Type")).startsWith(STREAM)) {
                place.giveBack();
            }
        });
        Deadline deadline = Deadline.of(context);
        if (deadline != null && deadline.isOver()) {
            refuseLate(context);
        } else {
            context.next();
        }
    }

    private void refuseCrowded(RoutingContext context, InHand.Shed why) {
        inHand.shed(why);
        refuse(context, Refusal.of(ProblemType.UNAVAILABLE, "detail.crowded").with("Retry-After", "1"));
    }

    private void refuseLate(RoutingContext context) {
        refuse(context, Refusal.of(ProblemType.GATEWAY_TIMEOUT, "detail.time-over"));
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        if (!context.response().closed()) {
            context.request().resume();
            problems.answer(context, refusal);
        }
    }
}
