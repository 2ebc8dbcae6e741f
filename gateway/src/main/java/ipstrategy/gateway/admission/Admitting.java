package ipstrategy.gateway.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.gateway.upstream.Deadline;
import ipstrategy.gateway.upstream.Upstreams;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.ProblemWriter;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lets requests to the platform's interface in or turns them away: where the gateway has too much in hand, and where a
/// caller asks for more than its tier allows. What stands at the root for a door of the interface is led there before,
/// and counts as well; what is not the interface, such as health, is not counted.
@ApplicationScoped
class Admitting {

    private static final String INTERFACE = "/api/v1/*";
    /// After it has an id, and before anything is done for it.
    private static final int FIRST = -950;
    /// After a token has been looked for, and before anybody is asked.
    private static final int BEFORE_ROUTES = -60;

    private final LimitsConfig config;
    private final Allowances allowances;
    private final Origin origin;
    private final ProblemWriter problems;
    private final Counter shed;
    /// By tier, from the first moment: what never happened is 0, and not unknown.
    private final Map<String, Counter> limited;

    private final AtomicInteger inHand = new AtomicInteger();
    private final Pausing pausing;

    Admitting(
            LimitsConfig config, Allowances allowances, Origin origin, ProblemWriter problems, MeterRegistry metrics) {
        this.config = config;
        this.pausing = new Pausing(config.pause(), config.inHand() / 4);
        this.allowances = allowances;
        this.origin = origin;
        this.problems = problems;
        this.shed = metrics.counter("gateway.requests.shed");
        this.limited = config.tiers().keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), tier -> metrics.counter("gateway.requests.limited", "tier", tier)));
        metrics.gauge("gateway.requests.in.hand", inHand);
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST - 1).handler(Admitting::disbelieve);
        router.route(INTERFACE).order(FIRST).handler(this::shed);
        router.route(INTERFACE).order(BEFORE_ROUTES).handler(this::limit);
    }

    /// Pages and sign-in, too, are passed on within a deadline that is the gateway's to note.
    private static void disbelieve(RoutingContext context) {
        Deadline.drop(context.request().headers());
        context.next();
    }

    private void shed(RoutingContext context) {
        boolean tooMuch = inHand.incrementAndGet() > config.inHand();
        Leaving.whenTaken(context, inHand::decrementAndGet);
        if (tooMuch) {
            shed.increment();
            refuse(context, Upstreams.crowded());
        } else if (!Deadline.begin(context.request())) {
            refuse(
                    context,
                    Refusal.because(
                            ProblemType.INVALID_PARAMETER, Fault.header(Deadline.HEADER, "fault.request-timeout")));
        } else {
            context.next();
        }
    }

    /// A token that is not believed is told elsewhere; until then its bearer is nobody, and counted by the address.
    private void limit(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            admit(context, nobody(context));
            return;
        }
        @Nullable Object teller = context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> goOn(
                                context, teller, identity.isAnonymous() ? nobody(context) : allowances.of(identity)),
                        notBelieved -> goOn(context, teller, nobody(context)));
    }

    private Allowance nobody(RoutingContext context) {
        return allowances.at(origin.address(context.request()));
    }

    private void goOn(RoutingContext context, @Nullable Object teller, Allowance allowance) {
        if (teller != null) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, teller);
        }
        admit(context, allowance);
    }

    private void admit(RoutingContext context, Allowance allowance) {
        if (!allowance.policy().isEmpty()) {
            context.response().putHeader("RateLimit-Policy", allowance.policy());
        }
        judge(context, allowance, allowance.enter());
    }

    private void judge(RoutingContext context, Allowance allowance, Verdict verdict) {
        switch (verdict) {
            case Verdict.Welcome(String left) -> {
                say(context, left);
                Leaving.whenTaken(context, allowance::leave);
                context.next();
            }
            case Verdict.Later(String left, long seconds) -> {
                say(context, left);
                turnAway(context, allowance, "detail.too-many-requests", seconds);
            }
            case Verdict.Crowded(int atOnce) -> turnAway(context, allowance, "detail.too-many-at-once", 1, atOnce);
            case Verdict.Asked(CompletionStage<Verdict> coming) -> {
                // It goes on where it began.
                Context here = context.vertx().getOrCreateContext();
                coming.whenComplete((come, failure) -> here.runOnContext(nothing -> {
                    if (failure == null) {
                        judge(context, allowance, come);
                    } else {
                        context.fail(failure);
                    }
                }));
            }
        }
    }

    private static void say(RoutingContext context, String left) {
        if (!left.isEmpty()) {
            context.response().putHeader("RateLimit", left);
        }
    }

    private void turnAway(RoutingContext context, Allowance allowance, String word, long seconds, Object... arguments) {
        Objects.requireNonNull(limited.get(allowance.tier())).increment();
        Refusal refusal = Refusal.of(ProblemType.TOO_MANY_REQUESTS, word, arguments)
                .with("Retry-After", String.valueOf(Math.max(1, seconds)));
        pausing.apart(context, () -> refuse(context, refusal));
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        context.request().resume();
        problems.answer(context, refusal);
    }
}
