/// Machine clients of the platform: registered, held to scopes and switched off by an administrator, through Keycloak.
@NullMarked
package ipstrategy.coordination.client;

import org.jspecify.annotations.NullMarked;
