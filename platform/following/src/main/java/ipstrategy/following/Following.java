package ipstrategy.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;

/// Follows the services whose events somebody here takes, each with a follower of its own.
@ApplicationScoped
class Following {

    /// After the seeds, of which events speak.
    private static final int AFTER_ALL_ELSE = Interceptor.Priority.LIBRARY_AFTER;

    private final List<Follower> followers;

    Following(
            Gateway gateway,
            Followed followed,
            Applying applying,
            LookingBack back,
            FollowingConfig config,
            ObjectMapper json) {
        Set<String> sources =
                config.gateway().isEmpty() ? Set.of() : config.sources().orElse(Set.of());
        this.followers = sources.stream()
                .filter(applying::isFollowed)
                .map(source -> new Follower(source, gateway, followed, applying, back, config, json))
                .toList();
    }

    void begin(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent started) {
        followers.forEach(Follower::begin);
    }

    void end(@Observes ShutdownEvent stopping) {
        followers.forEach(Follower::end);
    }
}
