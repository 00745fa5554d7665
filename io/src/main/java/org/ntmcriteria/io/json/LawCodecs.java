package org.ntmcriteria.io.json;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.io.IoMessages;

/** JSON of acts, sets, indicators and requirements. */
final class LawCodecs {
    static final JsonCodec<IndicatorId> INDICATOR_ID = JsonCodec.text(IndicatorId::toString, IndicatorId::parse);
    static final JsonCodec<InputKey> INPUT_KEY = JsonCodec.text(InputKey::toString, InputKey::parse);
    static final JsonCodec<CriteriaSetId> SET_ID = JsonCodec.text(CriteriaSetId::toString, CriteriaSetId::parse);
    static final JsonCodec<CellCondition> CELL_CONDITION =
            JsonCodec.text(CellCondition::toString, CellCondition::parse);
    static final JsonCodec<SourceStatus> STATUS = JsonCodec.constant(SourceStatus.class);

    static final JsonCodec<Act> ACT = ObjectCodec.of(Act.class)
            .required("act", JsonCodec.TEXT, Act::number)
            .required("type", JsonCodec.TEXT, Act::type)
            .required("issuer", JsonCodec.TEXT, Act::issuer)
            .optional("signed", JsonCodec.DATE, Act::signed)
            .required("inForce", ValueCodecs.DATE_RANGE, Act::inForce)
            .optionalList("amends", JsonCodec.TEXT, Act::amends)
            .optionalList("replaces", JsonCodec.TEXT, Act::replaces)
            .required("titleVi", JsonCodec.TEXT, a -> a.title().vi())
            .required("titleEn", JsonCodec.TEXT, a -> a.title().en())
            .required("status", STATUS, Act::status)
            .required("source", JsonCodec.TEXT, Act::source)
            .madeBy(m -> Act.builder()
                    .number(m.get("act"))
                    .type(m.get("type"))
                    .issuer(m.get("issuer"))
                    .signed(m.<LocalDate>find("signed"))
                    .inForce(m.get("inForce"))
                    .addAllAmends(m.list("amends"))
                    .addAllReplaces(m.list("replaces"))
                    .title(new GivenText(m.get("titleVi"), m.get("titleEn")))
                    .status(m.get("status"))
                    .source(m.get("source"))
                    .build());

    static final JsonCodec<Requirement> REQUIREMENT = ObjectCodec.of(Requirement.class)
            .required("op", JsonCodec.TEXT, Requirement::operator)
            .optional("value", JsonCodec.TEXT, r -> nonEmpty(r.valueText()))
            .optional("unit", JsonCodec.TEXT, r -> nonEmpty(r.unitText()))
            .madeBy(LawCodecs::requirement);

    static final JsonCodec<CitedRequirement> CITED = ObjectCodec.of(CitedRequirement.class)
            .required("op", JsonCodec.TEXT, r -> r.requirement().operator())
            .optional("value", JsonCodec.TEXT, r -> nonEmpty(r.requirement().valueText()))
            .optional("unit", JsonCodec.TEXT, r -> nonEmpty(r.requirement().unitText()))
            .required("stratum", JsonCodec.word(AnnexColumn.values(), AnnexColumn::name), CitedRequirement::column)
            .optional(
                    "year",
                    JsonCodec.only(
                            JsonCodec.INTEGER,
                            year -> year >= 1000 && year <= 2999,
                            IoMessages.MESSAGES.text("accepted.year")),
                    CitedRequirement::year)
            .optional("condition", CELL_CONDITION, CitedRequirement::condition)
            .madeBy(m -> new CitedRequirement(requirement(m), m.get("stratum"), m.find("year"), m.find("condition")));

    /** The requirements that were read last, since the few hundred cells of a set come again with every unit. */
    private static final ReadRequirement[] REQUIREMENTS = new ReadRequirement[512];

    /** The members that a requirement is read from. */
    private record RequirementText(String op, String value, String unit) {}

    /** A requirement and its text, which belong together whichever thread keeps one last. */
    private record ReadRequirement(RequirementText text, Requirement requirement) {}

    private LawCodecs() {}

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Requirement requirement(ObjectCodec.Members m) {
        RequirementText text = new RequirementText(
                m.get("op"),
                m.<String>find("value").orElse(""),
                m.<String>find("unit").orElse(""));
        int index = text.hashCode() & REQUIREMENTS.length - 1;
        ReadRequirement entry = REQUIREMENTS[index];
        if (entry == null || !entry.text.equals(text)) {
            entry = new ReadRequirement(text, Requirement.parse(text.op, text.value, text.unit));
            REQUIREMENTS[index] = entry;
        }
        return entry.requirement;
    }
}
