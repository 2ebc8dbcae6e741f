/// The console's only source: the gateway's public API, asked in the name of whoever looks at a page.
@NullMarked
package ipstrategy.console.gateway;

import org.jspecify.annotations.NullMarked;
