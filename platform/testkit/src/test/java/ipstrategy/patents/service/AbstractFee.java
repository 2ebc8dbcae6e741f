package ipstrategy.patents.service;

abstract class AbstractFee {}
