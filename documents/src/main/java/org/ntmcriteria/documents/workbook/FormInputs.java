package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.value.ReportedValue;

/** What may be typed into the cells of a form, and what is said where a cell is chosen. Not thread-safe. */
final class FormInputs {
    /** The most characters of what a spreadsheet shows at a cell: a title, a hint, a refusal. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_HINT = 255;
    private static final int LONGEST_REFUSAL = 225;

    /** The most characters of a list of words that stands at the cell itself. */
    private static final int LONGEST_LIST = 255;

    private static final String MET = ReportedValue.Word.ACHIEVED.toString();
    private static final String NOT_MET = ReportedValue.Word.NOT_ACHIEVED.toString();
    private static final String THERE_IS = ReportedValue.Word.EXISTS.toString();
    private static final String THERE_IS_NONE = ReportedValue.Word.ABSENT.toString();
    private static final String NOT_APPLICABLE = ReportedValue.Mark.NOT_APPLICABLE.toString();
    private static final String NOT_REPORTED = ReportedValue.Mark.NOT_REPORTED.toString();

    /**
     * What holds for some cells.
     *
     * @param list the words of a drop-down list, or empty where there is none
     * @param condition the condition on what is typed, the cell being {@code {}}, or empty text where anything may be
     * @param title the title of the hint
     * @param hint the hint
     * @param refusal what is said where something else is typed, or empty text where that is accepted
     */
    private record Rule(List<String> list, String condition, String title, String hint, String refusal) {}

    private final XSSFSheet sheet;
    private final FormTexts texts;
    private final FormLists lists;
    private final Map<Rule, List<CellAddress>> cells = new LinkedHashMap<>();

    FormInputs(XSSFSheet sheet, FormTexts texts, FormLists lists) {
        this.sheet = sheet;
        this.texts = texts;
        this.lists = lists;
    }

    /** Says what a cell of text takes. */
    void text(int row, int column, String key) {
        add(row, column, new Rule(List.of(), "", "", texts.text("form.hint." + key), ""));
    }

    /** Lets the region be chosen. */
    void region(int row, int column) {
        add(
                row,
                column,
                new Rule(texts.regions(), "", "", texts.text("form.hint.region"), texts.text("form.refusal.list")));
    }

    /** Lets one category be chosen, or several be typed. */
    void category(int row, int column) {
        add(row, column, new Rule(texts.categories(), "", "", texts.text("form.hint.classes"), ""));
    }

    /** Lets an answer be typed. */
    void answer(int row, int column, FormItem item) {
        add(row, column, rule(item));
    }

    private void add(int row, int column, Rule rule) {
        cells.computeIfAbsent(rule, r -> new ArrayList<>()).add(new CellAddress(row, column));
    }

    /** Returns the words that are no number. */
    private static List<String> words(FormItem item) {
        List<String> words = new ArrayList<>();
        switch (item.kind()) {
            case EXISTS -> words.addAll(List.of(THERE_IS, THERE_IS_NONE));
            case NONE -> words.addAll(List.of(THERE_IS_NONE, THERE_IS));
            default -> words.addAll(item.grades());
        }
        words.addAll(List.of(MET, NOT_MET));
        if (item.mayNotApply()) {
            words.add(NOT_APPLICABLE);
        }
        words.add(NOT_REPORTED);
        return words;
    }

    private Rule rule(FormItem item) {
        List<String> words = words(item);
        boolean isNumber = !isList(item);
        String accepted = isNumber
                ? texts.text("form.accepted." + item.kind().name(), "words", words)
                : texts.text("form.accepted.words", "words", words);
        String hint = texts.text(
                item.act().isEmpty()
                        ? "form.item.named"
                        : item.requirement().isEmpty() ? "form.item.cited" : "form.item.required",
                "name",
                item.name(),
                "requirement",
                item.requirement(),
                "act",
                item.act(),
                "accepted",
                accepted);
        boolean isFree = item.kind() == IndicatorKind.NONE || item.kind() == IndicatorKind.COMPOSITE;
        return new Rule(
                isNumber ? List.of() : words,
                isNumber && !isFree ? condition(item.kind(), words) : "",
                item.key(),
                hint,
                isFree ? "" : accepted);
    }

    private static boolean isList(FormItem item) {
        return item.kind().isJudgement()
                || item.kind() == IndicatorKind.NONE
                || item.kind() == IndicatorKind.LEVEL && !item.grades().isEmpty();
    }

    /** Returns the condition on a number, or a text that is one of some words or a ratio. */
    private static String condition(IndicatorKind kind, List<String> words) {
        StringBuilder anyWord = new StringBuilder();
        for (String word : words) {
            anyWord.append("{}=\"").append(word).append("\",");
        }
        String number =
                switch (kind) {
                    case PERCENT -> "AND(ISNUMBER({}),{}>=0,{}<=100)";
                    case COUNT -> "AND(ISNUMBER({}),{}>=0,{}=INT({}))";
                    // A cell of text, where a decimal comma would stay one.
                    case RATIO -> "ISERROR(FIND(\",\",{}))";
                    default -> "AND(ISNUMBER({}),{}>=0)";
                };
        String ratio = kind == IndicatorKind.COUNT ? "FALSE" : "AND(ISTEXT({}),ISNUMBER(FIND(\"/\",{})))";
        return "OR(" + anyWord + number + "," + ratio + ")";
    }

    /** Writes the rules into the sheet. */
    void write() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        cells.forEach((rule, addresses) -> {
            DataValidation validation =
                    helper.createValidation(constraint(helper, rule, addresses.get(0)), ranges(addresses));
            validation.setEmptyCellAllowed(true);
            validation.setShowPromptBox(true);
            validation.createPromptBox(cut(rule.title, LONGEST_TITLE), cut(rule.hint, LONGEST_HINT));
            validation.setShowErrorBox(!rule.refusal.isEmpty());
            if (!rule.refusal.isEmpty()) {
                validation.createErrorBox(cut(rule.title, LONGEST_TITLE), cut(rule.refusal, LONGEST_REFUSAL));
            }
            sheet.addValidationData(validation);
        });
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, Rule rule, CellAddress first) {
        if (!rule.list.isEmpty()) {
            return String.join(",", rule.list).length() <= LONGEST_LIST
                    ? helper.createExplicitListConstraint(rule.list.toArray(String[]::new))
                    : helper.createFormulaListConstraint(lists.add(rule.list));
        }
        return helper.createCustomConstraint(
                rule.condition.isEmpty() ? "TRUE" : rule.condition.replace("{}", first.formatAsString()));
    }

    /** Returns cells as ranges, those below each other as one. */
    private static CellRangeAddressList ranges(List<CellAddress> cells) {
        CellRangeAddressList ranges = new CellRangeAddressList();
        int from = 0;
        for (int i = 1; i <= cells.size(); i++) {
            CellAddress last = cells.get(i - 1);
            boolean goesOn = i < cells.size()
                    && cells.get(i).getColumn() == last.getColumn()
                    && cells.get(i).getRow() == last.getRow() + 1;
            if (!goesOn) {
                ranges.addCellRangeAddress(new CellRangeAddress(
                        cells.get(from).getRow(), last.getRow(), last.getColumn(), last.getColumn()));
                from = i;
            }
        }
        return ranges;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
