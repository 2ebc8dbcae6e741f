package ipstrategy.coordination.client;

import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/// What was decided of those who read, beside what their tokens say: a token may be older, and a webhook goes on when
/// it
/// has long ended. A machine client may read what an administrator lets it read; of everybody else nothing is
/// registered.
@ApplicationScoped
public class RegisteredReaders {

    private final Clients clients;

    /// That a machine client may read less than before, or nothing. It is fired within the transaction that decides
    /// it, and whoever observes it works in that transaction too.
    ///
    /// @param name by which the client calls
    /// @param actor who decided it
    public record Lessened(String name, Caller actor) {}

    RegisteredReaders(Clients clients) {
        this.clients = clients;
    }

    /// Whether somebody may read what a service tells, as it was decided last.
    ///
    /// @param name by which they call
    /// @param service its name, or `all`
    public boolean mayStillRead(String name, String service) {
        return clients.calling(name).map(client -> client.mayRead(service)).orElse(true);
    }
}
