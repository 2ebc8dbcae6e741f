package ipstrategy.gateway;

import ipstrategy.trademarks.Mark;

class Shortcut {
    Mark mark;
}
