package ipstrategy.coordination.client;

/// Keycloak did not answer, or not as was hoped: nothing is known of what was asked.
final class RealmSilent extends RuntimeException {

    RealmSilent(String what, Throwable cause) {
        super(what, cause);
    }

    RealmSilent(String what) {
        super(what);
    }
}
