package ipstrategy.patents.service;

class FeeManagerImpl implements FeeManager {}
