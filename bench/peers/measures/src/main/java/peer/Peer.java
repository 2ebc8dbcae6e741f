package peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// The same read of the same tables, as Spring Boot would serve it: tokens verified where one is sent, each request with its
/// id, each answer with its tag.
@SpringBootApplication
public class Peer {

    public static void main(String[] arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    /// Whoever sends a token has it verified; whoever sends none may read.
    @Bean
    SecurityFilterChain door(HttpSecurity http) throws Exception {
        return http.csrf(CsrfConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .build();
    }

    /// A tag out of the bytes sent, as the platform gives one.
    @Bean
    ShallowEtagHeaderFilter tags() {
        return new ShallowEtagHeaderFilter();
    }
}
