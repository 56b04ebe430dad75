package trinn.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import trinn.kpi.Catalogue;
import trinn.population.Base;
import trinn.population.DataFolder;
import trinn.population.DataSet;
import trinn.population.Draft;
import trinn.population.SmallFolder;
import trinn.records.RecordType;
import trinn.store.Database;
import trinn.store.Engine;

/** Files become the next version of a data set, on every database. */
@ParameterizedClass
@EnumSource(Engine.class)
final class NextVersionTest {

    @Parameter
    Engine engine;

    @TempDir
    Path small;

    @TempDir
    Path uploads;

    @Test
    void whatTheFilesBringIsNewAndTheRestStaysWithItsOrigins() throws IOException {
        SmallFolder.in(small);
        try (Database database = engine.open(DataSets.class)) {
            DataSets dataSets = database.get(DataSets.class);
            long first = dataSets.add(DataFolder.open(small)).id();
            Draft draft = draft(dataSets.base(first), "Order id,Day,Seller,Amount\nB1,2026-01-02,2,77\n");
            DataSets.Imported imported =
                    dataSets.add(draft.head(), sink -> draft.folder().rows(draft.kept(), Catalogue.delivered(), sink));

            DataSet before = dataSets.load(first);
            DataSet after = dataSets.load(imported.id());
            assertThat(after.head()).isEqualTo(before.head());
            assertThat(after.records().of(RecordType.SALES))
                    .singleElement()
                    .satisfies(sale -> assertThat(sale.origin().file()).isEqualTo("new.csv"));
            for (RecordType type : new RecordType[] {RecordType.DEPARTMENTS, RecordType.PAYEES, RecordType.TARGETS}) {
                assertThat(after.records().of(type))
                        .isEqualTo(before.records().of(type))
                        .isNotEmpty();
            }
            assertThat(dataSets.all().getFirst().version()).isEqualTo(2);

            Draft same = draft(dataSets.base(imported.id()), "Order id,Day,Seller,Amount\nB1,2026-01-02,2,77\n");
            assertThat(dataSets.add(same.head(), sink -> same.folder().rows(same.kept(), Catalogue.delivered(), sink))
                            .isNew())
                    .isFalse();
        }
    }

    @Test
    void payeesOfWhomOnlyTheNameIsKnownAreTakenFromTheNewRecords() throws IOException {
        try (Database database = engine.open(DataSets.class)) {
            DataSets dataSets = database.get(DataSets.class);
            Draft first = draft(null, "Order id,Day,Seller,Amount\nB1,2026-01-02,Bo,77\n");
            first.setName("Names");
            first.setCurrency("NOK");
            long id = dataSets.add(first.head(), sink -> first.folder().rows(first.kept(), Catalogue.delivered(), sink))
                    .id();
            Base base = dataSets.base(id);
            assertThat(base.records().types()).containsExactly(RecordType.SALES);
            Draft next = draft(base, "Order id,Day,Seller,Amount\nB1,2026-01-02,Eva,77\n");
            long second = dataSets.add(
                            next.head(), sink -> next.folder().rows(next.kept(), Catalogue.delivered(), sink))
                    .id();

            assertThat(dataSets.load(second).records().of(RecordType.PAYEES))
                    .extracting(payee -> payee.text("id"))
                    .containsExactly("Eva");
        }
    }

    @Test
    void thereIsNoBaseWhereThereIsNoDataSet() {
        try (Database database = engine.open(DataSets.class)) {
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> database.get(DataSets.class).base(7));
        }
    }

    private Draft draft(@org.jspecify.annotations.Nullable Base base, String sales) throws IOException {
        Files.writeString(uploads.resolve("new.csv"), sales);
        Draft draft = new Draft(uploads);
        draft.put(draft.add("new.csv", header -> null).withType(RecordType.SALES));
        draft.setBase(base);
        return draft;
    }
}
