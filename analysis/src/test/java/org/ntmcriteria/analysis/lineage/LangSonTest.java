package org.ntmcriteria.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;
import org.ntmcriteria.register.unit.UnitLink;

/** The changes of Lạng Sơn and of the middle of Hồ Chí Minh City, by the built-in register. */
class LangSonTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate END_OF_2021 = LocalDate.of(2021, 12, 31);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate NOW = LocalDate.of(2025, 7, 1);
    private static final UnitRegister REGISTER = UnitRegister.standard();
    private static final UnitReconstructor RECONSTRUCTOR = UnitReconstructor.of(REGISTER);
    private static final UnitKey SAI_GON = UnitKey.parse("26740@2025-07-01");

    private static List<RegisteredUnit> langSon(LocalDate day) {
        return REGISTER.on(day).stream()
                .filter(unit -> unit.province().code().equals("20"))
                .toList();
    }

    /** Every commune of Lạng Sơn has one, which tells where communes are. */
    private static DayData<Decimal> oneOfEach(LocalDate day) {
        Map<UnitKey, Decimal> ones = new HashMap<>();
        langSon(day)
                .forEach(unit -> ones.put(unit.key(), unit.kind() == UnitKind.COMMUNE ? Decimal.of(1) : Decimal.ZERO));
        return DayData.of(day, ones);
    }

    private static ReconstructionTable<Decimal, ReconstructedCount> table() {
        return RECONSTRUCTOR.table(
                RECONSTRUCTOR.unitsOfProvince("20", NOW),
                NOW,
                Measure.count(MovesWith.PEOPLE),
                List.of(oneOfEach(FIRST), oneOfEach(END_OF_2021), oneOfEach(END_OF_2024), oneOfEach(NOW)));
    }

    @Test
    void four_days_of_lang_son_stand_in_one_table() {
        ReconstructionTable<Decimal, ReconstructedCount> table = table();
        assertThat(table.units()).hasSize(65);
        assertThat(table.columns())
                .extracting(ReconstructionTable.Column::communes)
                .containsExactly(207L, 181L, 175L, 61L);
        assertThat(table.columns()).allSatisfy(column -> {
            assertThat(column.cells()).hasSize(65);
            assertThat(column.notTraced()).isEmpty();
            assertThat(column.notUsed()).isEmpty();
            assertThat(column.cells())
                    .allSatisfy(cell -> assertThat(cell.coverage().isComplete()).isTrue());
        });
    }

    @Test
    void sums_over_the_province_contain_what_it_had() {
        for (ReconstructionTable.Column<Decimal, ReconstructedCount> column : table().columns()) {
            Decimal low = Decimal.ZERO;
            Decimal high = Decimal.ZERO;
            for (Reconstruction<Decimal, ReconstructedCount> cell : column.cells()) {
                low = low.plus(cell.value().low());
                high = high.plus(cell.value().high().orElseThrow());
            }
            assertThat(Decimal.of(column.communes())).isBetween(low, high);
        }
    }

    @Test
    void communes_that_went_to_wards_are_named() {
        List<ReconstructionTable.Column<Decimal, ReconstructedCount>> columns = table().columns();
        assertThat(columns.get(2).lost())
                .extracting(loss -> loss.origin().unit().name() + " → "
                        + loss.to().name() + " " + loss.origin().extent())
                .containsExactly(
                        "Hoàng Đồng → Tam Thanh WHOLE",
                        "Quảng Lạc → Lương Văn Tri WHOLE",
                        "Mai Pha → Đông Kinh WHOLE",
                        "Hợp Thành → Kỳ Lừa WHOLE",
                        "Gia Cát → Kỳ Lừa WHOLE",
                        "Tân Liên → Kỳ Lừa WHOLE",
                        "Yên Trạch → Đông Kinh WHOLE");
        assertThat(columns.get(3).lost()).isEmpty();
    }

    @Test
    void every_old_unit_of_lang_son_counts_in_its_new_one_and_no_other() {
        Map<UnitKey, Set<String>> found = new HashMap<>();
        for (RegisteredUnit unit : langSon(NOW)) {
            Origins origins = RECONSTRUCTOR.origins(unit.key(), NOW, EVE);
            assertThat(origins.isTraced()).isTrue();
            for (Origin origin : origins.all()) {
                found.computeIfAbsent(origin.unit().key(), k -> new HashSet<>())
                        .add(unit.key() + " " + origin.extent());
            }
        }
        assertThat(found).hasSize(194);
        for (RegisteredUnit old : langSon(EVE)) {
            assertThat(found.get(old.key()))
                    .containsExactlyInAnyOrderElementsOf(REGISTER.lineage().successors(old.key()).stream()
                            .map(link -> link.to() + " " + link.extent())
                            .toList());
        }
    }

    @Test
    void ben_nghe_and_sai_gon_are_apart() {
        UnitKey benNghe = UnitKey.parse("26740@2016-01-01");
        Map<UnitKey, Decimal> people = Map.of(
                benNghe,
                Decimal.of(10),
                UnitKey.parse("26737@2016-01-01"),
                Decimal.of(20),
                UnitKey.parse("26746@2016-01-01"),
                Decimal.of(30));
        Reconstruction<Decimal, ReconstructedCount> saiGon =
                RECONSTRUCTOR.reconstruct(SAI_GON, NOW, Measure.count(MovesWith.PEOPLE), DayData.of(EVE, people));
        assertThat(saiGon.value()).hasToString("10–60");
        assertThat(saiGon.coverage().divided()).isEqualTo(2);
        assertThat(RECONSTRUCTOR
                        .reconstruct(benNghe, EVE, Measure.count(MovesWith.PEOPLE), DayData.of(EVE, people))
                        .value())
                .hasToString("10");
        assertThatThrownBy(() -> RECONSTRUCTOR.origins(benNghe, NOW, EVE))
                .hasMessage("a unit that is there on 2025-07-01, got 26740@2016-01-01");
        assertThatThrownBy(() -> RECONSTRUCTOR.origins(benNghe, EVE, NOW))
                .hasMessage("data of 2025-06-30 or a day before it, got 2025-07-01");
        // What was said of Sài Gòn itself is not said of its code's other unit.
        assertThat(RECONSTRUCTOR
                        .table(
                                List.of(SAI_GON),
                                NOW,
                                Measure.count(MovesWith.PEOPLE),
                                List.of(DayData.of(EVE, Map.of(SAI_GON, Decimal.of(1)))))
                        .columns()
                        .get(0)
                        .notUsed())
                .containsExactly(SAI_GON);
    }

    @Test
    void land_without_people_gives_no_people_and_the_rest_is_all_there() {
        // All the land of Kỳ Lợi went to Vũng Áng, its people to two others.
        UnitKey kyLoi = UnitKey.parse("18796@2016-01-01");
        for (UnitLink link : REGISTER.lineage().successors(kyLoi)) {
            Origin origin = RECONSTRUCTOR.origins(link.to(), NOW, EVE).all().stream()
                    .filter(one -> one.unit().key().equals(kyLoi))
                    .findFirst()
                    .orElseThrow();
            boolean isVungAng = link.to().code().equals("18823");
            assertThat(origin.people()).isEqualTo(isVungAng ? Carried.NONE : Carried.NONE_TO_ALL);
            assertThat(origin.land()).isEqualTo(isVungAng ? Carried.ALL : Carried.NONE);
            assertThat(origin.extent()).isEqualTo(Extent.PART);
        }
    }

    @Test
    void over_one_change_origins_are_the_links_of_the_register() {
        int count = 0;
        for (RegisteredUnit unit : REGISTER.on(NOW)) {
            Origins origins = RECONSTRUCTOR.origins(unit.key(), NOW, EVE);
            assertThat(origins.all())
                    .extracting(one -> one.unit().key() + " " + one.extent())
                    .containsExactlyElementsOf(REGISTER.lineage().predecessors(unit.key()).stream()
                            .map(link -> link.from() + " " + link.extent())
                            .toList());
            assertThat(origins.isTraced()).isEqualTo(!origins.all().isEmpty());
            count += origins.all().size();
        }
        assertThat(count).isEqualTo(10_566);
    }

    @Test
    void a_unit_of_which_nothing_is_known_before_stays_unknown() {
        // Côn Đảo was a district without communes.
        RegisteredUnit conDao = REGISTER.byName("Côn Đảo", NOW).value().orElseThrow();
        Reconstruction<Decimal, ReconstructedCount> count = RECONSTRUCTOR.reconstruct(
                conDao.key(), NOW, Measure.count(MovesWith.PEOPLE), DayData.of(EVE, Map.of()));
        assertThat(count.value()).hasToString("≥ 0");
        assertThat(count.ofReported()).isEmpty();
        assertThat(count.coverage().isComplete()).isFalse();
        assertThat(RECONSTRUCTOR
                        .reconstruct(conDao.key(), NOW, Measure.verdict(MovesWith.PEOPLE), DayData.of(EVE, Map.of()))
                        .value()
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(RECONSTRUCTOR
                        .reconstruct(conDao.key(), NOW, Measure.share(MovesWith.PEOPLE), DayData.of(EVE, Map.of()))
                        .value()
                        .printed(0))
                .isEqualTo("0–100");
    }

    @Test
    void bare_percentages_give_an_interval_and_weights_a_number() {
        UnitKey doanKet = UnitKey.parse("06001@2025-07-01");
        List<Origin> origins = RECONSTRUCTOR.origins(doanKet, NOW, EVE).all();
        assertThat(origins)
                .extracting(Origin::extent)
                .containsOnly(Extent.WHOLE)
                .hasSize(3);
        UnitKey one = origins.get(0).unit().key();
        UnitKey two = origins.get(1).unit().key();
        UnitKey three = origins.get(2).unit().key();
        Measure<PartQuotient, ReconstructedQuotient> share = Measure.share(MovesWith.PEOPLE);
        DayData<PartQuotient> bare =
                DayData.of(EVE, Map.of(one, percent("80"), two, percent("92.5"), three, percent("61")));
        assertThat(RECONSTRUCTOR.reconstruct(doanKet, NOW, share, bare).value().printed(1))
                .isEqualTo("61.0–92.5");
        DayData<PartQuotient> weighted = DayData.of(
                EVE,
                Map.of(
                        one, PartQuotient.percentage(Decimal.of(80), Decimal.of(300)),
                        two, PartQuotient.percentage(Decimal.parse("92.5"), Decimal.of(100)),
                        three, PartQuotient.share(new Quantity.Ratio(Decimal.of(122), Decimal.of(200)))));
        Reconstruction<PartQuotient, ReconstructedQuotient> exact =
                RECONSTRUCTOR.reconstruct(doanKet, NOW, share, weighted);
        assertThat(exact.value().sum()).contains(new Quantity.Ratio(Decimal.parse("454.5"), Decimal.of(600)));
        DayData<PartQuotient> missing = new DayData<>(
                EVE,
                Map.of(one, percent("80"), two, percent("92.5")),
                Map.of(one, Decimal.of(300), two, Decimal.of(100), three, Decimal.of(100)));
        Reconstruction<PartQuotient, ReconstructedQuotient> partly =
                RECONSTRUCTOR.reconstruct(doanKet, NOW, share, missing);
        assertThat(partly.value().printed(1)).isEqualTo("0.0–100.0");
        assertThat(partly.ofReported().orElseThrow().printed(1)).isEqualTo("80.0–92.5");
        assertThat(partly.coverage()).hasToString("2 of 3, 80.0 % of the people");
        DayData<PartQuotient> baseOnly = DayData.of(
                EVE,
                Map.of(
                        one, PartQuotient.percentage(Decimal.of(80), Decimal.of(300)),
                        two, PartQuotient.percentage(Decimal.of(100), Decimal.of(100)),
                        three, new PartQuotient.BaseOnly(Decimal.of(100))));
        Reconstruction<PartQuotient, ReconstructedQuotient> weighed =
                RECONSTRUCTOR.reconstruct(doanKet, NOW, share, baseOnly);
        assertThat(weighed.value().printed(1)).isEqualTo("68.0–88.0");
        assertThat(weighed.value().base()).hasToString("500");
        assertThat(weighed.ofReported().orElseThrow().sum())
                .contains(new Quantity.Ratio(Decimal.of(340), Decimal.of(400)));
        assertThat(weighed.coverage()).hasToString("2 of 3");
        assertThat(partly.notice().in(Language.EN))
                .isEqualTo("reconstructed from the units of 2025-06-30; not an assessment under the law");
    }

    private static PartQuotient percent(String percent) {
        return PartQuotient.share(new Quantity.Amount(Decimal.parse(percent)));
    }

    @Test
    void met_and_not_met_are_all_or_none_else_undetermined() {
        UnitKey doanKet = UnitKey.parse("06001@2025-07-01");
        assertThat(verdict(doanKet, Verdict.MET, Verdict.MET, Verdict.MET)).hasToString("MET (3 of 3)");
        assertThat(verdict(doanKet, Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.MET))
                .hasToString("MET (2 of 2)");
        assertThat(verdict(doanKet, Verdict.NOT_MET, Verdict.NOT_MET, Verdict.NOT_MET))
                .hasToString("NOT_MET (0 of 3)");
        assertThat(verdict(doanKet, Verdict.MET, Verdict.NOT_MET, Verdict.MET)).hasToString("UNDETERMINED (2 of 3)");
        assertThat(verdict(doanKet, Verdict.MET, Verdict.UNDETERMINED, Verdict.MET))
                .hasToString("UNDETERMINED (2..3 of 3)");
        assertThat(verdict(doanKet, Verdict.MET, Verdict.MET)).hasToString("UNDETERMINED (2 of 2)");
        // A part of Bính Xá is in Đình Lập, and nobody knows what that part is like.
        assertThat(verdict(UnitKey.parse("06613@2025-07-01"), Verdict.MET, Verdict.MET, Verdict.MET))
                .hasToString("UNDETERMINED (3 of 3)");
    }

    private static ReconstructedVerdict verdict(UnitKey unit, Verdict... verdicts) {
        List<Origin> origins = RECONSTRUCTOR.origins(unit, NOW, EVE).all();
        Map<UnitKey, Verdict> values = new HashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            values.put(origins.get(i).unit().key(), verdicts[i]);
        }
        return RECONSTRUCTOR
                .reconstruct(unit, NOW, Measure.verdict(MovesWith.PEOPLE), DayData.of(EVE, values))
                .value();
    }

    @Test
    void values_that_do_not_fit_their_measure_are_refused() {
        assertThatThrownBy(() -> DayData.byCode(REGISTER, NOW, Map.of("06622", Decimal.of(1)), Map.of()))
                .hasMessage("a unit that is there on 2025-07-01, got 06622");
        assertThatThrownBy(() -> percent("100.1")).hasMessage("a part of at most the whole, got 100.1/100");
        assertThatThrownBy(() -> new PartQuotient.Counted(Decimal.of(1), Decimal.ZERO))
                .hasMessage("a quotient over more than zero, got 1/0");
        assertThatThrownBy(() -> new PartQuotient.BaseOnly(Decimal.of(-1)))
                .hasMessage("a number of zero or more, got -1");
        assertThatThrownBy(() -> new ReconstructedCount(Decimal.of(2), java.util.Optional.of(Decimal.of(1))))
                .hasMessage("bounds from 0, the lower one first, got 2 and 1");
    }
}
