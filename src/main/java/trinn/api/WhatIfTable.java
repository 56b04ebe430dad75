package trinn.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.simulation.ComparisonRow;
import trinn.table.Column;

/** What both sides of a what-if pay, as one table. */
final class WhatIfTable {

    static final List<Column> COLUMNS = List.of(
            Column.text("payee"),
            Column.text("name"),
            Column.text("department"),
            Column.day("from"),
            Column.day("to"),
            Column.money("baseline"),
            Column.money("alternative"),
            Column.money("difference"));

    private WhatIfTable() {}

    static @Nullable Object[] row(ComparisonRow row) {
        return new @Nullable Object[] {
            row.facts().seller().id(),
            row.facts().seller().name(),
            row.facts().seller().department(),
            row.facts().period().from(),
            row.facts().period().to(),
            row.baseline(),
            row.alternative(),
            row.difference()
        };
    }
}
