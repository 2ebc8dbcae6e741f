package ipstrategy.coordination.client;

import ipstrategy.coordination.step.Guard;
import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Outcome;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.web.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A machine client: who it is, for whom it acts and what it may. How it signs in is between it and Keycloak.
@Entity
@Table(name = "client")
class Client {

    static final String CHANGE_SCOPES = "change-scopes";
    static final String ROTATE_SECRET = "rotate-secret";
    static final String REPLACE_KEYS = "replace-keys";
    /// Keycloak names so the account behind a client.
    static final String ACCOUNT = "service-account-";

    static final String DISABLE = "disable";
    static final String ENABLE = "enable";

    private static final Life<ClientState> LIFE = Life.of(
            Life.Step.of(CHANGE_SCOPES, "PUT", ClientState.ENABLED, ClientState.DISABLED),
            Life.Step.of(ROTATE_SECRET, "POST", ClientState.ENABLED, ClientState.DISABLED),
            Life.Step.of(REPLACE_KEYS, "PUT", ClientState.ENABLED, ClientState.DISABLED),
            Life.Step.of(DISABLE, "POST", ClientState.ENABLED),
            Life.Step.of(ENABLE, "POST", ClientState.DISABLED));

    @Id
    private String id;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private @Nullable String agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    @Enumerated(EnumType.STRING)
    @Column(name = "signs_in_by")
    private SignIn signsInBy;

    @Enumerated(EnumType.STRING)
    private ClientState state;

    /// Its id at Keycloak.
    private String account;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    @SuppressWarnings("NullAway.Init")
    Client(NewClient fresh, Instant now) {
        this.id = fresh.id();
        this.titleZh = fresh.title().zh();
        this.titleEn = fresh.title().en();
        this.agency = fresh.agency();
        this.scopes = sorted(fresh.scopes());
        this.signsInBy = fresh.jwks() == null ? SignIn.SECRET : SignIn.PRIVATE_KEY;
        this.state = ClientState.ENABLED;
        this.account = "";
        this.registeredAt = now;
        this.renewedAt = now;
    }

    /// Why a caller does not see to machine clients, or null where they do.
    static @Nullable String refuses(Caller caller) {
        if (caller.isAnonymous()) {
            return "reason.sign-in";
        }
        return caller.is(Role.ADMINISTRATOR) ? null : "reason.role";
    }

    <T> @Nullable Outcome<T> refusal(String action, Caller caller) {
        return LIFE.refusal(action, state, guard(caller));
    }

    void hold(String itsAccount) {
        account = itsAccount;
    }

    void limit(List<String> to) {
        scopes = sorted(to);
    }

    void renew(Instant now) {
        renewedAt = now;
    }

    void turn(ClientState other) {
        state = other;
    }

    String id() {
        return id;
    }

    String account() {
        return account;
    }

    /// What the platform knows it by where it calls.
    String caller() {
        return ACCOUNT + id;
    }

    /// Whether it may read what a service tells.
    boolean mayRead(String service) {
        String scope = service + ":read";
        return state == ClientState.ENABLED && (scopes.contains(scope) || scopes.contains(ofAll(scope)));
    }

    /// Whether it may no longer all that it might with these scopes.
    boolean mayLessThan(List<String> before) {
        return before.stream().anyMatch(scope -> !scopes.contains(scope) && !scopes.contains(ofAll(scope)));
    }

    private static String ofAll(String scope) {
        return "all" + scope.substring(scope.indexOf(':'));
    }

    @Nullable
    String agency() {
        return agency;
    }

    List<String> scopes() {
        return scopes;
    }

    String name() {
        return titleZh + " · " + titleEn;
    }

    ClientView view(Caller caller) {
        return new ClientView(
                id,
                new Text(titleZh, titleEn),
                agency,
                scopes,
                signsInBy,
                state,
                registeredAt,
                renewedAt,
                LIFE.actions(state, guard(caller)));
    }

    /// A client with keys has no secret, and the other way round.
    private Guard guard(Caller caller) {
        return action -> {
            String who = refuses(caller);
            if (who != null) {
                return who;
            }
            return switch (action) {
                case ROTATE_SECRET -> signsInBy == SignIn.SECRET ? null : "reason.client-has-keys";
                case REPLACE_KEYS -> signsInBy == SignIn.PRIVATE_KEY ? null : "reason.client-has-secret";
                default -> null;
            };
        };
    }

    private static List<String> sorted(List<String> scopes) {
        return scopes.stream().distinct().sorted().toList();
    }
}
