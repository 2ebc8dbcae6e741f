/// The gateway beside others that pass the same requests to the same upstream.
package ipstrategy.bench.gateway;
