package ipstrategy.patents.grants;

import jakarta.inject.Inject;

class Granting {

    @Inject
    Grant grant;
}
