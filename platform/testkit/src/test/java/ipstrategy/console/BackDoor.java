package ipstrategy.console;

import ipstrategy.trademarks.Mark;

class BackDoor {
    Mark mark;
}
