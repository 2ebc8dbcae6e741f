/// The whole platform at work: real PostgreSQL, real Keycloak, six services, the gateway.
@NullMarked
package ipstrategy.journey;

import org.jspecify.annotations.NullMarked;
