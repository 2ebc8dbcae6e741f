package ipstrategy.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Makes the application under test believe the tokens that [Tokens] makes: an issuer shows their key, as the realm
/// does.
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(TokensForTests.class)
/// class ReportingTest {
///     ... given().auth().oauth2(Tokens.of("officer-sipo").role("officer").agency("SIPO").build())
/// }
/// ```
public final class TokensForTests implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", Issuer.url());
    }

    /// The issuer serves all tests of the JVM and ends with it.
    @Override
    public void stop() {}
}
