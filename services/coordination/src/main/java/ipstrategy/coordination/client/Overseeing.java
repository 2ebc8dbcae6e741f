package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Chronicle;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;

/// Changes machine clients: what they may, how they sign in, and whether they get tokens at all. A token that is out
/// already is good until it ends, or as long as the window of revocation where Keycloak is asked about tokens. Webhooks
/// need no token, so those of one that may less than before are paused.
@ApplicationScoped
class Overseeing {

    private final Clients clients;
    private final Realm realm;
    private final KnownScopes scopes;
    private final Event<RegisteredReaders.Lessened> lessened;
    private final Chronicle chronicle;
    private final Clock clock;

    Overseeing(
            Clients clients,
            Realm realm,
            KnownScopes scopes,
            Event<RegisteredReaders.Lessened> lessened,
            Chronicle chronicle,
            Clock clock) {
        this.clients = clients;
        this.realm = realm;
        this.scopes = scopes;
        this.lessened = lessened;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    Outcome<Client> limit(Client client, NewClient.Scopes said, Caller caller) {
        Outcome<Client> refusal = client.refusal(Client.CHANGE_SCOPES, caller);
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults = scopes.faults(said.scopes());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(client.view(caller));
        List<String> held = client.scopes();
        client.limit(said.scopes());
        tell("client.scopes-changed", client, before, said.reason(), caller);
        if (client.mayLessThan(held)) {
            lessened.fire(new RegisteredReaders.Lessened(client.caller(), caller));
        }
        realm.limit(client.account(), client.scopes());
        return new Outcome.Done<>(client);
    }

    Outcome<Registering.Registered> rotate(Client client, String reason, Caller caller) {
        Outcome<Registering.Registered> refusal = client.refusal(Client.ROTATE_SECRET, caller);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(client.view(caller));
        client.renew(clock.instant());
        tell("client.secret-rotated", client, before, reason, caller);
        return new Outcome.Done<>(new Registering.Registered(client, realm.renewSecret(client.account())));
    }

    Outcome<Client> replaceKeys(Client client, NewClient.Keys said, Caller caller) {
        Outcome<Client> refusal = client.refusal(Client.REPLACE_KEYS, caller);
        if (refusal != null) {
            return refusal;
        }
        List<Fault> faults = KeySet.faults(said.jwks());
        if (!faults.isEmpty()) {
            return new Outcome.Wrong<>(faults);
        }
        JsonNode before = chronicle.of(client.view(caller));
        client.renew(clock.instant());
        tell("client.keys-replaced", client, before, said.reason(), caller);
        realm.replaceKeys(client.account(), said.jwks());
        return new Outcome.Done<>(client);
    }

    Outcome<Client> disable(Client client, String reason, Caller caller) {
        return turn(client, Client.DISABLE, "client.disabled", ClientState.DISABLED, reason, caller);
    }

    Outcome<Client> enable(Client client, String reason, Caller caller) {
        return turn(client, Client.ENABLE, "client.enabled", ClientState.ENABLED, reason, caller);
    }

    private Outcome<Client> turn(
            Client client, String action, String deed, ClientState other, String reason, Caller caller) {
        Outcome<Client> refusal = client.refusal(action, caller);
        if (refusal != null) {
            return refusal;
        }
        JsonNode before = chronicle.of(client.view(caller));
        client.turn(other);
        tell(deed, client, before, reason, caller);
        if (other == ClientState.DISABLED) {
            lessened.fire(new RegisteredReaders.Lessened(client.caller(), caller));
        }
        realm.enable(client.account(), other == ClientState.ENABLED);
        return new Outcome.Done<>(client);
    }

    private void tell(String deed, Client client, JsonNode before, String reason, Caller caller) {
        clients.flush();
        chronicle.tell(new Chronicle.Deed(deed, "client", client.id()), before, client.view(caller), reason, caller);
    }
}
