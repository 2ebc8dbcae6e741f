package ipstrategy.web.answer;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.web.Correlation;
import ipstrategy.web.problem.Farewell;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What every request passes before any door and after all of them: it gets its correlation id, is turned away where it
/// carries too much, and is told where it found no door.
@ApplicationScoped
class Threshold {

    private static final int FIRST = -1000;
    private static final int LAST = Integer.MAX_VALUE;

    private final ProblemWriter problems;
    private final BodyBounds bounds;

    Threshold(ProblemWriter problems, BodyBounds bounds) {
        this.problems = problems;
        this.bounds = bounds;
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
        router.route().order(LAST).handler(context -> problems.answer(context, Refusal.because(ProblemType.NOT_FOUND)));
    }

    private void enter(RoutingContext context) {
        Correlation.begin(context);
        context.response().putHeader("X-Content-Type-Options", "nosniff").putHeader("Referrer-Policy", "no-referrer");
        long announced = announcedBody(context);
        if (announced > bounds.usual() && announced > bounds.greatest(context)) {
            Farewell.say(context);
            problems.answer(context, Refusal.because(ProblemType.BODY_TOO_LARGE));
        } else {
            context.next();
        }
    }

    private static long announcedBody(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
