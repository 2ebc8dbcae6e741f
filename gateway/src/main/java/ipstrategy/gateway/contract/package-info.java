/// What an integrator reads: the one OpenAPI document and the kinds of problem.
@NullMarked
package ipstrategy.gateway.contract;

import org.jspecify.annotations.NullMarked;
