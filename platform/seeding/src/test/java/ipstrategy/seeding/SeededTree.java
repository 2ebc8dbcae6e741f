package ipstrategy.seeding;

import ipstrategy.web.Text;

/// A tree as the seeds describe it.
record SeededTree(String code, int number, Text name) {}
