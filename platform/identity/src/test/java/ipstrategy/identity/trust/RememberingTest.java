package ipstrategy.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.TokensForTests;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// Where two providers are of one priority, either may be asked first.
@QuarkusTest
@WithTestResource(TokensForTests.class)
class RememberingTest {

    @Inject
    @Any
    Instance<IdentityProvider<TokenAuthenticationRequest>> providers;

    @Test
    void memoryIsAskedBeforeATokenIsVerified() {
        assertThat(providers.select(Remembering.class).get().priority())
                .isGreaterThan(
                        providers.select(OidcIdentityProvider.class).get().priority());
    }
}
