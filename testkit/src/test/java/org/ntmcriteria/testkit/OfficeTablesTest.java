package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.testkit.office.CellVariant;
import org.ntmcriteria.testkit.office.FileVariant;
import org.ntmcriteria.testkit.office.Layout;
import org.ntmcriteria.testkit.office.LayoutPlan;
import org.ntmcriteria.testkit.office.OfficeJudge;
import org.ntmcriteria.testkit.office.OfficeReading;
import org.ntmcriteria.testkit.office.OfficeTable;
import org.ntmcriteria.testkit.office.Outcome;
import org.ntmcriteria.testkit.office.RowVariant;
import org.ntmcriteria.testkit.office.Trait;
import org.ntmcriteria.testkit.office.Variant;
import org.ntmcriteria.testkit.office.VariantPair;

class OfficeTablesTest {
    private static final long SEED = 20_261_122;

    @Test
    void the_same_seed_gives_the_same_tables() {
        LayoutPlan plan = LayoutPlan.of(250, SEED);
        assertThat(LayoutPlan.of(250, SEED)).isEqualTo(plan);
        for (int i = 0; i < 250; i++) {
            Layout layout = plan.layouts().get(i);
            assertThat(OfficeTable.of(layout, plan.seedOf(i)).bytes())
                    .isEqualTo(OfficeTable.of(layout, plan.seedOf(i)).bytes());
        }
    }

    @Test
    void a_thousand_tables_have_every_pair_of_variants() {
        LayoutPlan plan = LayoutPlan.of(1000, SEED);
        assertThat(plan.covered()).isEqualTo(plan.possible());
    }

    @Test
    void every_variant_changes_the_file() {
        for (Trait trait : Trait.values()) {
            for (Variant variant : trait.variants()) {
                for (Variant other : trait.variants()) {
                    List<Variant> wanted = new ArrayList<>(variant.needs());
                    wanted.add(other);
                    if (other != variant && isPossible(wanted)) {
                        assertThat(differ(Layout.plain(variant), Layout.plain(wanted.toArray(new Variant[0]))))
                                .as(variant + " and " + other)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** What a table says may not show the difference, so that some are looked at. */
    private static boolean differ(Layout one, Layout other) {
        return LongStream.range(0, 4)
                .anyMatch(seed -> !Arrays.equals(
                        OfficeTable.of(one, seed).bytes(),
                        OfficeTable.of(other, seed).bytes()));
    }

    private static boolean isPossible(List<Variant> wanted) {
        try {
            Layout.plain(wanted.toArray(new Variant[0]));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void every_pair_is_possible_or_has_its_reason() {
        for (VariantPair pair : VariantPair.all()) {
            boolean isPossible = isPossible(List.of(pair.first(), pair.second()));
            assertThat(pair.impossible().isEmpty())
                    .as(pair + " " + pair.impossible())
                    .isEqualTo(isPossible);
        }
    }

    @Test
    void no_table_has_two_variants_of_one_trait() {
        assertThatThrownBy(() -> Layout.plain(FileVariant.CSV, RowVariant.DISTRICT_MERGED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no table has both CSV and XLSX");
    }

    @Test
    void the_peculiarities_of_a_layout_make_it_again() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            Layout layout = Layout.random(random, List.of());
            assertThat(Layout.plain(layout.peculiarities().toArray(new Variant[0])))
                    .isEqualTo(layout);
        }
        assertThat(Layout.plain().peculiarities()).isEmpty();
        assertThat(Layout.plain(CellVariant.FORMAT_PERCENT)).hasToString("[FORMAT_PERCENT]");
    }

    @Test
    void the_plainest_table_looks_as_an_office_writes_it() {
        String text = new String(OfficeTable.of(Layout.plain(), 1).bytes(), StandardCharsets.UTF_8);
        assertThat(text.lines().toList().get(0))
                .isEqualTo("TT,Tên xã,Huyện,TC1,TC2,TC3,TC4,TC5,TC6,TC7,TC8,TC9,TC10,TC11,TC12,TC13,TC14,TC15,"
                        + "TC16,TC17,TC18,TC19");
        assertThat(text.lines().toList().get(1)).matches("1,Xã [^,]+,Huyện Bình Sơn(,(Đ|KĐ|)){19}");
    }

    @Test
    void every_part_of_every_workbook_is_xml() throws Exception {
        for (Layout layout : LayoutPlan.of(200, SEED).layouts()) {
            if (layout.has(FileVariant.XLSX)) {
                assertPartsAreXml(OfficeTable.of(layout, SEED).bytes());
            }
        }
    }

    private static void assertPartsAreXml(byte[] workbook) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_table_of_which_nothing_is_read_without_a_word_is_wrong() {
        OfficeTable table = OfficeTable.of(Layout.plain(), SEED);
        OfficeJudge.Judgement judgement = OfficeJudge.judge(table, new OfficeReading(List.of(), List.of()));
        assertThat(judgement.outcome()).isEqualTo(Outcome.SILENTLY_WRONG);
        assertThat(judgement.wrong()).hasSize(table.truth().units().size()).allMatch(w -> w.startsWith("unit missing"));
    }
}
