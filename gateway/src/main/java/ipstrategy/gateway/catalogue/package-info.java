/// The catalogue of datasets for catalogues elsewhere (DCAT-AP): one dataset for each metric.
@NullMarked
package ipstrategy.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
