package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.fetch.Place;
import trinn.outside.UnreachableException;

/** What a query may be. */
final class QueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "select 1",
                "WITH x AS (SELECT 1) SELECT * FROM x",
                "\n\t SELECT 1",
                "-- first\nSELECT 1",
                "/* first */ SELECT 1",
                "/* first\n; second */\n-- third;\n SELECT 1",
                "SELECT ';'",
                "SELECT 'it''s; so'",
                "SELECT 1 AS \"a;b\"",
                "SELECT 1 -- ; more",
                "SELECT 1 /* ; */ + 1",
                "SELECT * FROM `a`"
            })
    void whatReadsIsAsked(String query) {
        assertThat(Query.of(query, "sales", Place.Product.POSTGRESQL)).isEqualTo(query.strip());
    }

    @Test
    void oneSemicolonAtTheEndIsTakenAway() {
        assertThat(Query.of("SELECT 1;", "sales", Place.Product.POSTGRESQL)).isEqualTo("SELECT 1");
        assertThat(Query.of("SELECT 1 ; \n", "sales", Place.Product.POSTGRESQL)).isEqualTo("SELECT 1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "DELETE FROM a",
                "-- SELECT\nDELETE FROM a",
                "/* SELECT */ DELETE FROM a",
                "EXPLAIN ANALYZE DELETE FROM a",
                "CALL f()",
                "SET x = 1",
                "BEGIN",
                "(SELECT 1)",
                "-- SELECT 1",
                "/* SELECT 1",
                "selected",
                "without"
            })
    void whatDoesNotReadIsRefused(String query) {
        assertThatThrownBy(() -> Query.of(query, "sales", Place.Product.POSTGRESQL))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("The query of sales has to begin with SELECT or WITH.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT 1;;",
                "SELECT ';'; DELETE FROM a",
                "SELECT 1 -- x\n; DELETE FROM a",
                "SELECT 1 /* x */; DELETE FROM a",
                "SELECT '--'; DELETE FROM a",
                "SELECT \"'\"; DELETE FROM a; SELECT \"'\"",
                "SELECT 'a; b"
            })
    void severalAreRefused(String query) {
        assertThatThrownBy(() -> Query.of(query, "sales", Place.Product.POSTGRESQL))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("The query of sales is more than one");
    }

    @Test
    void longQueriesAreReadToo() {
        String text = "SELECT '" + "x".repeat(200_000) + "' " + "/* y */ ".repeat(20_000) + "-- z\n".repeat(20_000);
        assertThat(Query.of(text, "sales", Place.Product.POSTGRESQL)).isEqualTo(text.strip());
        assertThat(Query.of("-- z\n".repeat(20_000) + "SELECT 1", "sales", Place.Product.POSTGRESQL))
                .endsWith("SELECT 1");
        assertThat(Query.of("SELECT '" + "it''s ".repeat(50_000) + "'", "sales", Place.Product.POSTGRESQL))
                .endsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 AS x DELETE FROM deals COMMIT",
                "SELECT * INTO copy FROM deals",
                "SELECT 1 EXEC sp_who",
                "WITH x AS (SELECT 1 AS a) UPDATE deals SET a = 1",
                "select 1 drop table deals"
            })
    void sqlServerIsAskedNothingThatChangesAnything(String query) {
        assertThatThrownBy(() -> Query.of(query, "sales", Place.Product.SQL_SERVER))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("a word that changes something");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, 'delete' AS a FROM deals -- update",
                "SELECT [set], [deleted], updated, insert_day FROM deals",
                "SELECT \"into\" FROM deals"
            })
    void sqlServerIsAskedWhatOnlyReads(String query) {
        assertThat(Query.of(query, "sales", Place.Product.SQL_SERVER)).isEqualTo(query);
    }
}
