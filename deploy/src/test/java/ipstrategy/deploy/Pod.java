package ipstrategy.deploy;

import java.util.Map;

/// Somebody who may be met in a network.
///
/// @param namespace empty where it is no pod of the cluster
record Pod(String name, String namespace, Map<String, String> labels, String ip) {}
