package trinn.kpi.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.kpi.Better;
import trinn.kpi.KpiDefinition;

/** Company, departments and sellers, each with a KPI of every month; values are looked up as they come into sight. */
final class SellerMonths extends Grid<Whom> {

    private static final int MOST_AT_ONCE = 24;

    private final Book book;
    private final KpiText text;
    private final List<Period> months;
    private final List<Whom> sellers = new ArrayList<>();
    private final DataProvider<Whom, Void> provider;
    private KpiDefinition kpi;
    private LocalDate until;
    private String wanted = "";

    /** The listener hears whose month was clicked on; the month is null where the name was. */
    SellerMonths(Book book, Ask ask, KpiText text, BiConsumer<Whom, @Nullable Period> chosen) {
        this.book = book;
        this.kpi = ask.kpi();
        this.until = ask.until();
        this.text = text;
        this.months = book.months().reversed();
        addClassName("seller-months");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<Whom>of("<span class=\"${item.level}\" title=\"${item.about}\">${item.name}</span>")
                        .withProperty("level", whom -> whom.scope().level().code())
                        .withProperty("about", Whom::about)
                        .withProperty("name", Whom::name))
                .setHeader(getTranslation("grid.seller"))
                .setKey("name")
                .setFrozen(true)
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("11rem");
        for (int at = 0; at < months.size(); at++) {
            addMonth(String.valueOf(at), months.get(at));
        }
        provider = DataProvider.fromCallbacks(
                query -> rows().stream().skip(query.getOffset()).limit(query.getLimit()), query -> rows().size());
        setDataProvider(provider);
        addItemClickListener(event -> {
            String key = event.getColumn() == null ? null : event.getColumn().getKey();
            chosen.accept(
                    event.getItem(), key == null || key.equals("name") ? null : months.get(Integer.parseInt(key)));
        });
        addSortListener(event -> order());
        order();
        setAllRowsVisible(book.everybody().size() <= MOST_AT_ONCE);
    }

    private void addMonth(String key, Period month) {
        addColumn(LitRenderer.<Whom>of(
                                "<span class=\"cell\"><span>${item.value}</span><span class=\"${item.tone}\">${item.share}</span></span>")
                        .withProperty("value", whom -> text.brief(kpi.unit(), value(whom, month)))
                        .withProperty("share", whom -> share(whom, month))
                        .withProperty("tone", whom -> isReached(whom, month) ? "tone-more" : "quiet"))
                .setHeader(text.formats().month(YearMonth.from(month.from())))
                .setKey(key)
                .setTextAlign(ColumnTextAlign.END)
                .setTooltipGenerator(whom -> tooltip(whom, month))
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("7rem");
    }

    /** Shows another KPI, or another day up to which something is known. */
    void show(Ask ask) {
        if (ask.kpi() != kpi || !ask.until().equals(until)) {
            kpi = ask.kpi();
            until = ask.until();
            for (int at = 0; at < months.size(); at++) {
                getColumnByKey(String.valueOf(at))
                        .setVisible(months.get(at).from().isBefore(until));
            }
            order();
        }
    }

    /** Shows only sellers whose name, role or department is like that; company and departments always. */
    void search(String like) {
        wanted = like.strip().toLowerCase(Locale.ROOT);
        order();
    }

    private List<Whom> rows() {
        List<Whom> rows = new ArrayList<>(book.whole());
        rows.addAll(sellers);
        return rows;
    }

    /** Sorts the sellers; company and departments stay above them. */
    private void order() {
        sellers.clear();
        book.sellers().stream()
                .filter(seller -> (seller.name() + " " + seller.about())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(comparator())
                .forEach(sellers::add);
        if (provider != null) {
            provider.refreshAll();
        }
    }

    private Comparator<Whom> comparator() {
        Collator alphabet = Collator.getInstance(getLocale());
        Comparator<Whom> byName = Comparator.comparing(Whom::name, alphabet);
        List<GridSortOrder<Whom>> orders = getSortOrder();
        if (orders.isEmpty()) {
            return byName;
        }
        GridSortOrder<Whom> first = orders.getFirst();
        boolean falling = first.getDirection() == SortDirection.DESCENDING;
        String key = first.getSorted().getKey();
        if (key.equals("name")) {
            return falling ? byName.reversed() : byName;
        }
        Period month = months.get(Integer.parseInt(key));
        Comparator<BigDecimal> number = falling ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<Whom, @Nullable BigDecimal>comparing(
                        whom -> value(whom, month), Comparator.nullsLast(number))
                .thenComparing(byName);
    }

    private @Nullable BigDecimal value(Whom whom, Period month) {
        return book.value(kpi.code(), whom, Ask.known(month, until));
    }

    private @Nullable BigDecimal attainment(Whom whom, Period month) {
        BigDecimal value = value(whom, month);
        BigDecimal target = book.target(kpi.code(), whom, month);
        return value == null || target == null || target.signum() == 0
                ? null
                : value.divide(target, MathContext.DECIMAL128);
    }

    private boolean isReached(Whom whom, Period month) {
        BigDecimal attainment = attainment(whom, month);
        return attainment != null
                && (kpi.better() == Better.MORE
                        ? attainment.compareTo(BigDecimal.ONE) >= 0
                        : attainment.compareTo(BigDecimal.ONE) <= 0);
    }

    private String share(Whom whom, Period month) {
        BigDecimal attainment = attainment(whom, month);
        return attainment == null ? "" : (isReached(whom, month) ? "✓ " : "") + text.wholePercent(attainment);
    }

    private String tooltip(Whom whom, Period month) {
        BigDecimal target = book.target(kpi.code(), whom, month);
        String value = text.full(kpi.unit(), value(whom, month));
        return target == null
                ? value
                : getTranslation(
                        "data.grid.tip", value, text.full(kpi.unit(), target), text.percent(attainment(whom, month)));
    }
}
