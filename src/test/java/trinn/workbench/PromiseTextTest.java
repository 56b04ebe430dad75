package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trinn.kpi.Catalogue;
import trinn.scheme.InputNumber;
import trinn.scheme.Promise;
import trinn.scheme.PromiseKind;
import trinn.scheme.Promises.Input;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.statement.KpiWords;

class PromiseTextTest {

    private static final KpiWords KPIS = new KpiWords(Catalogue.delivered());
    private static final SchemeFiles SHOP = SchemeFiles.read(Path.of("rules/web-shop"));
    private static final Scheme SILENT = Scheme.of(SchemeFiles.read(Path.of("rules/kpi-matrix")));

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Scheme shop = Scheme.of(SHOP);
        PromiseText text = PromiseText.of(shop, KPIS);
        Scheme again = Scheme.of(text.in(SHOP));
        assertThat(PromiseText.of(again, KPIS).inputs())
                .extracting(Input::number)
                .isEqualTo(text.inputs().stream().map(Input::number).toList());
        assertThat(Objects.requireNonNull(again.promises()).all())
                .extracting(Promise::kind)
                .containsExactly(
                        PromiseKind.MORE_NEVER_PAYS_LESS,
                        PromiseKind.PAYS_AT_MOST,
                        PromiseKind.NO_GAP_BETWEEN_TIERS,
                        PromiseKind.NO_RESULT_PAID_TWICE,
                        PromiseKind.EVERY_COMPONENT_CAN_PAY);
        assertThat(again.accepted()).hasSize(shop.accepted().size());
    }

    @Test
    void withoutPromisesNothingOfThemStays() {
        PromiseText text = PromiseText.of(Scheme.of(SHOP), KPIS);
        SchemeFiles without = new PromiseText(text.situation(), text.inputs(), List.of()).in(SHOP);
        assertThat(without.texts().get("scheme.yaml")).doesNotContain("promises");
        assertThat(Scheme.of(without).accepted())
                .hasSize(Scheme.of(SHOP).accepted().size());
    }

    @Test
    void theFirstPromiseIsAboutANumberThatTheCaseHas() {
        PromiseText text = PromiseText.of(SILENT, KPIS);
        assertThat(text.all()).isEmpty();
        assertThat(text.in(SILENT.files())).isEqualTo(SILENT.files());
        Scheme promising = Scheme.of(new PromiseText(
                        text.situation(),
                        text.inputs(),
                        List.of(new Promise(PromiseKind.MORE_NEVER_PAYS_LESS, "", null, 0)))
                .in(SILENT.files()));
        Input input = Objects.requireNonNull(promising.promises()).inputs().getFirst();
        assertThat(input.number().of()).isEqualTo(InputNumber.Of.KPI);
        assertThat(input.range().from()).isZero();
    }

    @Test
    void theEndOfARangeMovesUpToTheNextStep() {
        assertThat(PromiseText.range(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("3"))
                        .to())
                .isEqualByComparingTo("12");
        assertThat(PromiseText.range(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("5"))
                        .to())
                .isEqualByComparingTo("10");
    }
}
