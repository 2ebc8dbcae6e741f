package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.agency.KnownAgencies;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Registers machine clients. What the platform writes down comes first and Keycloak last: where Keycloak refuses,
/// nothing is written.
@ApplicationScoped
class Registering {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SECRET_LENGTH = 32;

    private final Clients clients;
    private final Realm realm;
    private final KnownAgencies agencies;
    private final KnownScopes scopes;
    private final Chronicle chronicle;
    private final Clock clock;

    Registering(
            Clients clients,
            Realm realm,
            KnownAgencies agencies,
            KnownScopes scopes,
            Chronicle chronicle,
            Clock clock) {
        this.clients = clients;
        this.realm = realm;
        this.agencies = agencies;
        this.scopes = scopes;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// A client that is registered.
    ///
    /// @param secret shown once, or null where it signs in by its own key
    record Registered(Client client, @Nullable String secret) {}

    Outcome<Registered> register(NewClient fresh, Caller caller) {
        String who = Client.refuses(caller);
        if (who != null) {
            return new Outcome.NotAllowed<>(who);
        }
        List<Fault> faults = faults(fresh);
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        clients.waitForOthers(fresh.id());
        if (clients.findById(fresh.id()) != null) {
            return taken(fresh.id());
        }
        Client client = new Client(fresh, clock.instant());
        clients.persist(client);
        clients.flush();
        chronicle.tell(
                new Chronicle.Deed("client.registered", "client", client.id()),
                null,
                client.view(caller),
                fresh.reason(),
                caller);
        // Made here, so that no second question is needed, which could fail and leave a client that nobody knows.
        String secret = fresh.jwks() == null ? secret() : null;
        Optional<String> account = realm.make(client, fresh.jwks(), secret);
        if (account.isEmpty()) {
            return taken(fresh.id());
        }
        client.hold(account.get());
        return new Outcome.Done<>(new Registered(client, secret));
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_LENGTH];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private List<Fault> faults(NewClient fresh) {
        List<Fault> faults = new ArrayList<>(scopes.faults(fresh.scopes()));
        if (fresh.agency() != null
                && !agencies.strangersAmong(List.of(fresh.agency())).isEmpty()) {
            faults.add(Fault.body("agency", "fault.client-agency", fresh.agency()));
        }
        JsonNode jwks = fresh.jwks();
        if (jwks != null) {
            faults.addAll(KeySet.faults(jwks));
        }
        return faults;
    }

    private static Outcome<Registered> taken(String id) {
        return new Outcome.Conflict<>("reason.client-exists", ClientState.ENABLED, List.of(), List.of(id));
    }
}
