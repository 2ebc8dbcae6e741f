package ipstrategy.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final TokenDigest TOKEN = TokenDigest.of("a.b.c");
    private static final SecurityIdentity OFFICER = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("officer-sipo"))
            .build();

    private final Joining joining = new Joining();

    /// Verifications that have begun, to be ended by the test.
    private final List<UniEmitter<? super SecurityIdentity>> begun = new ArrayList<>();

    @Test
    void aTokenThatComesManyTimesAtOnceIsVerifiedOnce() {
        List<UniAssertSubscriber<SecurityIdentity>> all = List.of(ask(TOKEN), ask(TOKEN), ask(TOKEN));

        assertThat(begun).hasSize(1);
        begun.getFirst().complete(OFFICER);

        assertThat(all).allSatisfy(one -> assertThat(one.awaitItem().getItem()).isSameAs(OFFICER));
    }

    @Test
    void anotherTokenIsVerifiedByItself() {
        ask(TOKEN);
        ask(TokenDigest.of("a.b.d"));

        assertThat(begun).hasSize(2);
    }

    @Test
    void whoComesAfterAVerificationHasItVerifiedAnew() {
        ask(TOKEN);
        begun.getFirst().complete(OFFICER);
        ask(TOKEN);

        assertThat(begun).hasSize(2);
    }

    @Test
    void aTokenThatIsRefusedIsRefusedToAllWhoWait() {
        List<UniAssertSubscriber<SecurityIdentity>> all = List.of(ask(TOKEN), ask(TOKEN));
        begun.getFirst().fail(new AuthenticationFailedException());

        assertThat(begun).hasSize(1);
        assertThat(all)
                .allSatisfy(one ->
                        assertThat(one.awaitFailure().getFailure()).isInstanceOf(AuthenticationFailedException.class));
    }

    @Test
    void whatWentWrongForTheFirstIsNoVerdictOnTheTokenOfTheOthers() {
        UniAssertSubscriber<SecurityIdentity> first = ask(TOKEN);
        UniAssertSubscriber<SecurityIdentity> second = ask(TOKEN);
        begun.getFirst().fail(new OIDCException("the connection broke"));

        assertThat(first.awaitFailure().getFailure()).isInstanceOf(OIDCException.class);
        assertThat(begun).hasSize(2);
        begun.getLast().complete(OFFICER);
        assertThat(second.awaitItem().getItem()).isSameAs(OFFICER);
    }

    @Test
    void whoHangsUpEndsTheVerificationOfNobodyElse() {
        UniAssertSubscriber<SecurityIdentity> first = ask(TOKEN);
        UniAssertSubscriber<SecurityIdentity> second = ask(TOKEN);
        first.cancel();
        begun.getFirst().complete(OFFICER);

        assertThat(begun).hasSize(1);
        assertThat(second.awaitItem().getItem()).isSameAs(OFFICER);
    }

    @Test
    void whoWaitedGoesOnInItsOwnPlace() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            ask(TOKEN);
            Context own = vertx.getOrCreateContext();
            CompletableFuture<Context> wentOn = new CompletableFuture<>();
            CompletableFuture<Void> waits = new CompletableFuture<>();
            own.runOnContext(nothing -> {
                uni(TOKEN).subscribe().with(found -> wentOn.complete(Vertx.currentContext()));
                waits.complete(null);
            });
            waits.get(10, TimeUnit.SECONDS);
            begun.getFirst().complete(OFFICER);

            assertThat(wentOn.get(10, TimeUnit.SECONDS)).isSameAs(own);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private UniAssertSubscriber<SecurityIdentity> ask(TokenDigest token) {
        return uni(token).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Uni<SecurityIdentity> uni(TokenDigest token) {
        return joining.join(token, () -> Uni.createFrom().<SecurityIdentity>emitter(begun::add));
    }
}
