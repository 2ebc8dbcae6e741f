package ipstrategy.patents.grants;

import ipstrategy.patents.fees.FeeResource;
import ipstrategy.trademarks.Mark;

public class Grant {
    FeeResource fees;
    Mark mark;
}
