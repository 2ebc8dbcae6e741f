package ipstrategy.starting;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.spi.Converter;

/// An address in the configuration: with a scheme and a host, so that one that leads nowhere is found at the start and
/// not by the first caller.
public final class Address implements Converter<URI> {

    /// Without the address itself, which may have a password in it.
    static final String REFUSAL = "is no address such as http://127.0.0.1:8080";

    private static final long serialVersionUID = 1;

    @Override
    public URI convert(String value) {
        try {
            URI address = new URI(value.strip());
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(REFUSAL, none);
        }
        throw new IllegalArgumentException(REFUSAL);
    }
}
