/// Machine clients: who they are, what they may, and how they sign in.
@NullMarked
package ipstrategy.console.client;

import org.jspecify.annotations.NullMarked;
