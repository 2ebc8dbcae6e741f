/// The identity provider of one machine: a real Keycloak, with the platform's realm and demo users.
@NullMarked
package ipstrategy.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
