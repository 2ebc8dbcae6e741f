package ipstrategy.following;

import ipstrategy.events.CloudEvent;
import java.util.Set;

/// What a service does about events of others. A bean of this type is found by itself.
///
/// It is called within the transaction that also keeps the place in the feed: what it changes is changed once, or not
/// at all. So it throws where it cannot do its work, and the event is tried again; what is no business of its own it
/// passes over. It does nothing that a rollback would not take back.
public interface EventHandler {

    /// Stands for every service that is followed.
    String ANY_SOURCE = "*";

    /// The service whose events it takes, such as `coordination`, or [#ANY_SOURCE].
    String source();

    /// The types of event it takes, such as `ipstrategy.plan.imported.v1`; none for all.
    Set<String> types();

    void handle(CloudEvent event);

    /// Whether it also wants what was told before it was there. It names its types then, and only notes what
    /// stays true: in whatever order and however often it is told, the outcome is the same.
    default boolean looksBack() {
        return false;
    }

    /// Whether it takes the events of this service.
    default boolean follows(String service) {
        return source().equals(ANY_SOURCE) || source().equals(service);
    }

    /// Whether it takes events of this type.
    default boolean takes(String type) {
        return types().isEmpty() || types().contains(type);
    }
}
