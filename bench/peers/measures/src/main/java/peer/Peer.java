package peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// The same read of the same tables, as Spring Boot would serve it.
@SpringBootApplication
public class Peer {

    public static void main(String[] arguments) {
        SpringApplication.run(Peer.class, arguments);
    }

    /// A tag out of the bytes sent, as the platform gives one.
    @Bean
    ShallowEtagHeaderFilter tags() {
        return new ShallowEtagHeaderFilter();
    }
}
