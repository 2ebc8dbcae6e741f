package ipstrategy.patents.grants;

import ipstrategy.measures.Measure;

class PatentMeasure extends Measure {}
