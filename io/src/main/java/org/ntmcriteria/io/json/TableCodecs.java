package org.ntmcriteria.io.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ntmcriteria.io.table.RowKind;
import org.ntmcriteria.io.table.TableInterpretation;
import org.ntmcriteria.io.table.TableInterpretation.Column;
import org.ntmcriteria.io.table.TableInterpretation.RowSpan;
import org.ntmcriteria.io.table.UnitTable;

/** JSON of what was understood of the tables that assessments were made from. */
final class TableCodecs {
    private static final JsonCodec<Integer> COUNT = JsonCodec.wholeNumberFrom(0);

    private static final JsonCodec<Integer> NUMBER = JsonCodec.wholeNumberFrom(1);

    private static final JsonCodec<RowSpan> SPAN = ObjectCodec.of(RowSpan.class)
            .required("first", NUMBER, RowSpan::first)
            .required("last", NUMBER, RowSpan::last)
            .madeBy(m -> new RowSpan(m.<Integer>get("first"), m.<Integer>get("last")));

    private static final JsonCodec<Column> COLUMN = ObjectCodec.of(Column.class)
            .required("number", NUMBER, Column::number)
            .required("heading", JsonCodec.TEXT, Column::heading)
            .required("use", JsonCodec.constant(TableInterpretation.Use.class), Column::use)
            .required("content", JsonCodec.TEXT, Column::content)
            .madeBy(m -> new Column(m.<Integer>get("number"), m.get("heading"), m.get("use"), m.get("content")));

    private static final JsonCodec<RowKind> KIND = JsonCodec.word(
            Arrays.stream(RowKind.values()).filter(k -> k != RowKind.DATA).toList(), RowKind::name);

    /** Rows of one kind that were passed over. */
    private record PassedOver(RowKind kind, List<RowSpan> rows) {}

    private static final JsonCodec<PassedOver> PASSED_OVER = ObjectCodec.of(PassedOver.class)
            .required("kind", KIND, PassedOver::kind)
            .required("rows", JsonCodec.list(SPAN), PassedOver::rows)
            .madeBy(m -> new PassedOver(m.get("kind"), m.list("rows")));

    static final JsonCodec<TableInterpretation> TABLE = ObjectCodec.of(TableInterpretation.class)
            .required("file", JsonCodec.TEXT, TableInterpretation::file)
            .optional("sheet", JsonCodec.TEXT, TableInterpretation::sheet)
            .required("layout", JsonCodec.constant(UnitTable.Layout.class), TableInterpretation::layout)
            .optional("header", SPAN, TableInterpretation::header)
            .required("columns", JsonCodec.list(COLUMN), TableInterpretation::columns)
            .required("units", COUNT, TableInterpretation::units)
            .required("districts", COUNT, TableInterpretation::districts)
            .required("rows", COUNT, TableInterpretation::rows)
            .required("passedOver", JsonCodec.list(PASSED_OVER), TableCodecs::passedOver)
            .madeBy(TableCodecs::table);

    private TableCodecs() {}

    private static List<PassedOver> passedOver(TableInterpretation table) {
        return table.passedOver().entrySet().stream()
                .map(rows -> new PassedOver(rows.getKey(), rows.getValue()))
                .toList();
    }

    private static TableInterpretation table(ObjectCodec.Members m) {
        String file = m.get("file");
        var sheet = m.<String>find("sheet");
        UnitTable.Layout layout = m.get("layout");
        var header = m.<RowSpan>find("header");
        List<Column> columns = m.list("columns");
        int units = m.<Integer>get("units");
        int districts = m.<Integer>get("districts");
        int rows = m.<Integer>get("rows");
        Map<RowKind, List<RowSpan>> passedOver = new TreeMap<>();
        for (PassedOver some : m.<PassedOver>list("passedOver")) {
            passedOver.put(some.kind(), some.rows());
        }
        return new TableInterpretation(
                file, sheet, layout, header, columns, units, districts, rows, new TreeMap<>(passedOver));
    }
}
