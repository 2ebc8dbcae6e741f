/// The messages in which structure and data are sent: SDMX-JSON, SDMX-CSV, SDMX-ML.
@NullMarked
package ipstrategy.gateway.sdmx.message;

import org.jspecify.annotations.NullMarked;
