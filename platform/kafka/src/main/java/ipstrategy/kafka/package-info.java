/// The bridge to Kafka, off unless it is told where Kafka is: the events of the outbox as CloudEvents in a topic.
@NullMarked
package ipstrategy.kafka;

import org.jspecify.annotations.NullMarked;
