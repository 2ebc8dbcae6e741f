package ipstrategy.web;

import ipstrategy.measures.Measure;

class Courtesy {
    Measure measure;
}
