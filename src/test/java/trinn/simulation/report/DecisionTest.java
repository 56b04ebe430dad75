package trinn.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.facts.FactSet;
import trinn.facts.Kpi;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.kpi.Catalogue;
import trinn.paper.PaperLook;
import trinn.paper.Press;
import trinn.population.Person;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.Terms;
import trinn.simulation.Attribution;
import trinn.simulation.Changes.Change;
import trinn.simulation.Comparison;
import trinn.simulation.ComparisonRow;
import trinn.simulation.Fairness;
import trinn.simulation.GoalReach;
import trinn.simulation.RuleUse;

@Isolated
class DecisionTest {

    private static final Scheme NORDIC = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));
    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final String EVIL = "=HYPERLINK(\"http://x\",\"y\")";

    /** Many sellers in many departments, all names as long as they come, and two that a spreadsheet would run. */
    static Decision decision(int sellers, String letter) {
        List<ComparisonRow> rows = new ArrayList<>();
        Map<String, Person> people = new HashMap<>();
        for (int nth = 0; nth < sellers; nth++) {
            String name = nth == 0 ? EVIL : nth == 1 ? "-2+3" : letter.repeat(107) + nth;
            String department = letter.repeat(80) + nth % 40;
            Kpi sold = new Kpi("revenue", Window.MONTH, number("1000"), number("900"), null, null, null);
            FactSet facts = new FactSet(
                    new Seller("P" + nth, name, letter.repeat(60) + nth % 12, department, null, null),
                    JANUARY,
                    List.of(sold));
            rows.add(new ComparisonRow(facts, number("1000.10"), number("900").add(BigDecimal.valueOf(nth))));
            people.put(
                    "P" + nth,
                    new Person(nth % 2 == 0 ? Person.Gender.WOMAN : Person.Gender.MAN, LocalDate.of(2020, 1, 1)));
        }
        Comparison comparison = new Comparison(rows);
        Terms terms = NORDIC.terms().with("cap", number("30000")).with("draw", number("0"));
        Attribution attribution = new Attribution(
                List.of(new Change("cap"), new Change("draw")),
                rows.stream()
                        .map(row -> new Attribution.Row(
                                row.facts(), row.baseline(), List.of(row.difference(), BigDecimal.ZERO)))
                        .toList(),
                null);
        return new Decision(
                "Nordhandel",
                NORDIC,
                NORDIC,
                terms,
                comparison,
                new TreeMap<>(Map.of("Commission", new RuleUse("Commission", 2, 2, number("12.5")))),
                new TreeMap<>(Map.of("Commission", new RuleUse("Commission", 1, 1, number("11.5")))),
                attribution,
                Fairness.of(
                        comparison, people, true, row -> row.facts().seller().role(), Fairness.LEAST),
                GoalReach.of(rows.stream().map(ComparisonRow::facts).toList(), code -> false),
                Catalogue.delivered(),
                people,
                LocalDate.of(2026, 11, 29));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Map<String, String> csv(Decision decision, Locale reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFiles.write(DecisionSheets.of(decision, reader), out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static XSSFWorkbook excel(Decision decision) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelWorkbook.write(DecisionSheets.of(decision, Locale.ENGLISH), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void theWorkbookHasEveryTableWithNumbersAsNumbers() throws IOException {
        Decision decision = decision(30, "x");
        try (XSSFWorkbook book = excel(decision)) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "What is compared",
                            "Figures",
                            "Who gains and who loses",
                            "How sure",
                            "Groups",
                            "Sellers",
                            "Payouts",
                            "What makes the difference",
                            "Rules that paid",
                            "Targets",
                            "Fairness");
            double sum = 0;
            for (int row = 1; row <= 30; row++) {
                sum += book.getSheet("Sellers").getRow(row).getCell(5).getNumericCellValue();
            }
            assertThat(BigDecimal.valueOf(sum).setScale(2, java.math.RoundingMode.HALF_UP))
                    .isEqualByComparingTo(decision.comparison().baseline());
            assertThat(book.getSheet("Figures").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(30003.0);
            assertThat(book.getSheet("Payouts").getRow(1).getCell(2).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2026, 1, 1).atStartOfDay());
        }
    }

    @Test
    void noTextIsRunAsAFormula() throws IOException {
        Decision decision = decision(30, "x");
        try (XSSFWorkbook book = excel(decision)) {
            var cell = book.getSheet("Sellers").getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(EVIL);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheet("Sellers")
                            .getRow(3)
                            .getCell(1)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isFalse();
        }
        Map<String, String> files = csv(decision, Locale.ENGLISH);
        assertThat(files.get("06 Sellers.csv")).contains("P0,\"'=HYPERLINK(", "P1,'-2+3,");
        assertThat(files.values())
                .allSatisfy(text -> assertThat(text.lines().flatMap(line -> List.of(line.split(",")).stream()))
                        .noneMatch(text2 -> text2.matches("\"?[=+@].*")));
    }

    @Test
    void groupsOfEachKindAddUpToTheTotal() {
        Decision decision = decision(60, "x");
        Sheet groups = DecisionSheets.of(decision, Locale.ENGLISH).get(4);
        Map<Object, BigDecimal> sums = new HashMap<>();
        for (List<Cell> row : groups.rows()) {
            sums.merge(row.getFirst(), ((Cell.Amount) row.get(4)).number(), BigDecimal::add);
        }
        assertThat(sums).hasSize(2);
        assertThat(sums.values())
                .allSatisfy(sum -> assertThat(sum)
                        .isEqualByComparingTo(decision.comparison().alternative()));
    }

    @Test
    void filesForToolsAreTheSameWhereverTheyAreWritten() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Map<String, String> here = csv(decision(30, "x"), Locale.of("da", "DK"));
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(csv(decision(30, "x"), Locale.of("da", "DK"))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "sv", "da"})
    void everyWordIsThereInEveryLanguageAndTheReportHasAtMostFourPages(String language) throws IOException {
        Decision decision = decision(400, "W");
        assertThat(csv(decision, Locale.of(language)).values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("![a-z][\\w.-]*!"));
        byte[] pdf = new Press(PaperLook.PLAIN).pdf(SteeringReport.of(decision, Locale.of(language)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(4);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).doesNotContainPattern("![a-z][\\w.-]*!").doesNotContain("{0}", "null");
            assertThat(text).contains(decision.hash());
        }
    }

    @Test
    void theReportSaysWhatItCosts() throws IOException {
        byte[] pdf = new Press(PaperLook.PLAIN).pdf(SteeringReport.of(decision(30, "x"), Locale.ENGLISH));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("The alternative costs 27,435 NOK, the baseline 30,003 NOK.")
                    .contains("0 sellers get more, 30 less, and 0 the same.")
                    .contains("−2,568");
        }
    }
}
