package ipstrategy.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses the demo users, whose passwords everybody knows, wherever they are not expressly allowed.
@ApplicationScoped
class DemoUsers implements SecurityIdentityAugmentor {

    private static final String DEMO = "demo";

    private final boolean allowed;

    /// @param allowed whether demo users may sign in, whose passwords everybody knows, and the
    ///        clock may run ahead; only in the profile `dev`
    DemoUsers(@ConfigProperty(name = "ipstrategy.demo-users.allowed", defaultValue = "false") boolean allowed) {
        this.allowed = allowed;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return allowed || !identity.hasRole(DEMO)
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException("demo users are not allowed here"));
    }
}
