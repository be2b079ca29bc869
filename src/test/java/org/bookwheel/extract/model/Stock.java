package org.bookwheel.extract.model;

import java.util.List;

/// What lists are made of: works, and the tables of venues and of institutions.
record Stock(List<WorkLine> works, List<NameRows.Row> venues, List<NameRows.Row> institutions) {}
