package ipstrategy.coordination.client;

import ipstrategy.coordination.webhook.Readership;
import jakarta.enterprise.context.ApplicationScoped;

/// A machine client may read what an administrator lets it read; of everybody else nothing is registered.
@ApplicationScoped
class RegisteredReaders implements Readership {

    private final Clients clients;

    RegisteredReaders(Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean mayStillRead(String name, String service) {
        return clients.calling(name).map(client -> client.mayRead(service)).orElse(true);
    }
}
