package peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/// A gateway of Spring Cloud with its defaults: it verifies the token that is sent, and passes the request on.
@SpringBootApplication
public class Peer {

    public static void main(String[] arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .build();
    }
}
