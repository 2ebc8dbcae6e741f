package ipstrategy.patents.service;

interface FeeManager {}
