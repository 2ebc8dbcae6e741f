package ipstrategy.gateway.upstream;

import io.vertx.core.buffer.Buffer;

/// What a service said, or that it said nothing.
public sealed interface Answer {

    /// The service's name.
    String service();

    /// It answered.
    record Given(String service, int status, Buffer body) implements Answer {}

    /// It did not answer in time, could not be reached, or is not asked for a while.
    record Silent(String service) implements Answer {}
}
