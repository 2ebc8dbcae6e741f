package ipstrategy.coordination.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What tests of webhooks begin with: a bank that listens, and is told of what happens.
class Subscribed {

    @Inject
    AgroalDataSource database;

    FeedOfAll feed;
    Subscriber subscriber;
    Receiver receiver;

    @BeforeEach
    void aBankListens() {
        subscriber = new Subscriber(feed, database);
        receiver = subscriber.receiver();
    }

    @AfterEach
    void itListensNoMore() {
        subscriber.close();
    }
}
