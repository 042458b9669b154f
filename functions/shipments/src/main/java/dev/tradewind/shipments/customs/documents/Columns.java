package dev.tradewind.shipments.customs.documents;

import java.util.List;

/** The columns of a table: what they are headed with, how wide they are, and whether they end at their right edge, as figures do. */
record Columns(List<Column> columns) {
    static final float SIZE = 8;
    static final float LINE = SIZE * 1.3f;

    private static final float GUTTER = 6;

    /** @param share of the sheet's width in percent */
    record Column(String head, float share, boolean right) {
        float width() {
            return Sheet.WIDTH * share / 100;
        }
    }

    List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }

    List<String> lines(Lettering lettering, int column, String cell) {
        return lettering.wrapped(lettering.printable(cell), SIZE, columns.get(column).width() - GUTTER);
    }

    float height(Lettering lettering, List<String> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, lines(lettering, i, cells.get(i)).size());
        }
        return lines * LINE;
    }

    /** Where a line begins. */
    float at(Lettering lettering, int column, String line) {
        float left = Sheet.LEFT;
        for (Column before : columns.subList(0, column)) {
            left += before.width();
        }
        Column own = columns.get(column);
        return own.right() ? left + own.width() - GUTTER - lettering.width(line, SIZE) : left;
    }
}
