package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.PendopoTest;
import id.pendopo.database.Transactions;
import id.pendopo.kernel.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every table that there is, so that one added tomorrow is asked the same questions. */
@PendopoTest
class RegionsDoNotMeetTest {

    private static final RegionCode PROVINCE = RegionCode.of("35");
    private static final RegionCode JOMBANG = RegionCode.of("35.17");

    /** Tables that name a region and stand open, each with its reason. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("catalog.version", "what is on offer is public"),
            Map.entry("catalog.current", "what is on offer is public"),
            Map.entry("catalog.authority", "offices and roles, no person"),
            Map.entry("catalog.authority_end", "offices and roles, no person"),
            Map.entry("catalog.declined", "which version was declined and why, no person"),
            Map.entry("law.instrument", "public law"),
            Map.entry("regions.agency", "public directory"),
            Map.entry("regions.agency_unit", "public directory"),
            Map.entry("regions.service_point", "public directory"),
            Map.entry("regions.change", "who amended the public calendar or directory, by account"),
            Map.entry("identity.locator", "keyed hash to region, asked before a region is known"),
            Map.entry("documents.locator", "keyed hash to region, asked before a region is known"),
            Map.entry("notify.locator", "account to region, asked before a region is known"),
            Map.entry("cases.account_region", "account to region, asked before a region is known"));

    /** Tables under guard whose rows everybody may read, because they say nothing about a person. */
    private static final Set<String> PUBLIC = Set.of(
            "measures.arrival",
            "measures.tally",
            "measures.pace",
            "innovation.index_result",
            "transparency.commitment");

    /** Tables that everybody reads and only the own region writes, each with its reason. */
    private static final Map<String, String> READ_BY_ALL = Map.ofEntries(
            Map.entry("innovation.edition", "a competition and its rules are public; who opened it, by account"),
            Map.entry("innovation.record", "an innovation is public; its keeper, by account"),
            Map.entry("innovation.record_version", "what a record said; who changed it, by account"),
            Map.entry("innovation.record_look", "when somebody verified a record; who, by account"),
            Map.entry("innovation.record_award", "honours are public"),
            Map.entry("innovation.record_award_withdrawn", "honours are public, and why one was taken back"),
            Map.entry("innovation.board_reminder", "when an agency was reminded of its duty"),
            Map.entry("innovation.event", "an event is public"),
            Map.entry("innovation.event_hall", "halls are public"),
            Map.entry("innovation.event_session", "the programme is public"),
            Map.entry("innovation.event_stand", "the plan is public"),
            Map.entry("innovation.handover", "which innovations change hands; by whom, by account"),
            Map.entry("innovation.handover_done", "what was handed over; by whom, by account"),
            Map.entry("innovation.record_clock", "how an innovation lasts is public"),
            Map.entry("innovation.record_picture", "pictures of innovations, drawn anew"),
            Map.entry("innovation.record_sleep", "which innovations sleep"),
            Map.entry("innovation.record_turn", "when a clock turned"),
            Map.entry("innovation.stand_booking", "which agency has which stand; by whom, by account"),
            Map.entry("innovation.stand_wait", "which agency waits for a stand; by whom, by account"),
            Map.entry("innovation.wish", "which office wants an innovation; by whom, by account"),
            Map.entry("innovation.wish_paper", "agreements on replication"),
            Map.entry("innovation.wish_step", "what became of a request; by whom, by account"));

    /** Names of columns that speak of a person. */
    private static final String PERSONAL =
            "(^|_)(account|holder|sealed|email|phone|nik|npwp|nib|nip|birth_date|address|uploader|inspector)(_|$)";

    @Autowired
    Hall hall;

    @Autowired
    Sheet sheet;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    private String nameInTheProvince = "";

    @BeforeEach
    void peopleInTwoRegions() {
        var citizen = hall.citizen();
        hall.research(citizen);
        nameInTheProvince = hall.applicant(citizen).name();
        hall.officer(JOMBANG, "front-officer", "DPMPTSP");
    }

    @Test
    void everyTableThatNamesARegionIsGuardedOrSaysWhyNot() {
        var named = tablesWithColumn("region");

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .filteredOn(table -> !OPEN.containsKey(table) && !READ_BY_ALL.containsKey(table))
                .allSatisfy(this::isGuarded);
        assertThat(named)
                .as("no reason outlives its table")
                .containsAll(OPEN.keySet())
                .containsAll(READ_BY_ALL.keySet());
        assertThat(writtenByTheRegionAlone())
                .as("read by all, written by the own region")
                .containsAll(READ_BY_ALL.keySet());
    }

    @Test
    void everyTableThatHoldsPersonalDataIsGuarded() {
        var sealed = tablesWithColumn("[a-z_]+_sealed");
        var personal = new TreeSet<>(tablesWithColumn(".*" + PERSONAL + ".*"));
        personal.removeAll(OPEN.keySet());
        personal.removeAll(READ_BY_ALL.keySet());

        assertThat(sealed)
                .hasSizeGreaterThan(8)
                .doesNotContainAnyElementsOf(OPEN.keySet())
                .doesNotContainAnyElementsOf(READ_BY_ALL.keySet());
        assertThat(sealed).allSatisfy(this::isGuarded);
        assertThat(personal).containsAll(sealed).allSatisfy(this::isGuarded);
    }

    @Test
    void aRegionSeesNoRowOfAnother() {
        assertThat(counted(PROVINCE, "identity.account", "true")).isPositive();
        assertThat(counted(PROVINCE, "cases.case_file", "true")).isPositive();

        assertThat(readable())
                .allSatisfy(table -> assertThat(counted(JOMBANG, table, "region <> '35.17'"))
                        .as(table)
                        .isZero());
    }

    @Test
    void withoutARegionNothingIsThere() {
        assertThat(readable())
                .allSatisfy(table -> assertThat(transactions.<Long>withoutRegion(() -> count(table, "true")))
                        .as(table)
                        .isZero());
    }

    @Test
    void aWriteWithoutARegionRaises() {
        for (var table : guarded()) {
            for (var statement : writes(table)) {
                assertThatThrownBy(() -> transactions.<Integer>withoutRegion(
                                () -> jdbc.sql(statement).update()))
                        .as(statement)
                        .rootCause()
                        .hasMessageStartingWith("ERROR: No region is set for a write to " + table);
            }
        }
    }

    @Test
    void aRegionCannotWriteIntoAnother() {
        assertThatThrownBy(() -> transactions.<Integer>write(
                        JOMBANG,
                        () -> jdbc.sql("insert into cases.counter (region, year, last) values ('35', 1999, 1)")
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(transactions.<Integer>write(
                        JOMBANG,
                        () -> jdbc.sql("update cases.case_file set returns = 9 where region = '35'")
                                .update()))
                .isZero();
    }

    @Test
    void aSearchByNameKeepsToItsRegion() {
        var grams = sheet.wantedGrams(nameInTheProvince).orElseThrow();

        assertThat(found(PROVINCE, grams)).isNotEmpty();
        assertThat(found(JOMBANG, grams)).isEmpty();
        assertThat(transactions.<List<String>>withoutRegion(() -> find(grams))).isEmpty();
    }

    /** Whatever reads with another's rights has a fixed search path, a role of its own, and may do nothing else. */
    @Test
    void nothingReadsWithMoreRightsThanItNeeds() {
        assertThat(strings("""
                select p.oid::regprocedure::text
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                  and (r.rolname <> 'pendopo_searcher'
                       or not coalesce(p.proconfig::text ~ 'search_path=pg_catalog,( extensions,)? pg_temp', false))
                """)).isEmpty();
        assertThat(jdbc.sql("select has_schema_privilege('extensions', 'create')")
                        .query(Boolean.class)
                        .single())
                .as("what may put a function where such a search looks")
                .isFalse();
        assertThat(strings("""
                select rolname from pg_roles
                where rolname = 'pendopo_searcher' and (rolcanlogin or rolsuper or rolbypassrls)
                """)).isEmpty();
        assertThat(strings("""
                select table_schema || '.' || table_name || ' ' || privilege_type
                from information_schema.role_table_grants where grantee = 'pendopo_searcher'
                """)).isEmpty();
        assertThatThrownBy(() -> transactions.<Integer>write(
                        PROVINCE,
                        () -> jdbc.sql("set local role pendopo_searcher").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void isGuarded(String table) {
        assertThat(guarded())
                .as("row-level security, enabled and forced, on %s", table)
                .contains(table);
    }

    /** Enabled, forced, with a policy of the region and the trigger that refuses a write without one. */
    private List<String> guarded() {
        return strings("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
                  and exists (select from pg_policy p
                              where p.polrelid = c.oid and p.polcmd = '*'
                                and pg_get_expr(p.polqual, p.polrelid) like '%pendopo.region%'
                                and pg_get_expr(p.polwithcheck, p.polrelid) like '%pendopo.region%')
                  and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'a_region_is_set')
                order by 1
                """);
    }

    /** The same guard on each change, and a reading that is open to all. */
    private List<String> writtenByTheRegionAlone() {
        return strings("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relrowsecurity and c.relforcerowsecurity
                  and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'a_region_is_set')
                  and not exists (select from pg_policy p
                                  where p.polrelid = c.oid and p.polcmd <> 'r'
                                    and coalesce(pg_get_expr(p.polwithcheck, p.polrelid),
                                               pg_get_expr(p.polqual, p.polrelid)) not like '%pendopo.region%')
                order by 1
                """);
    }

    private List<String> readable() {
        return guarded().stream()
                .filter(table -> !PUBLIC.contains(table) && allowed(table, "SELECT"))
                .toList();
    }

    private List<String> tablesWithColumn(String pattern) {
        return jdbc.sql("""
                select distinct n.nspname || '.' || c.relname
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                  and a.attname ~ :pattern
                order by 1
                """)
                .param("pattern", "^" + pattern + "$")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    /** Statements that touch no row: what is asked is whether they may be said at all. */
    private List<String> writes(String table) {
        return List.of(
                        Optional.of("insert into %1$s (region) select region from %1$s where false")
                                .filter(_ -> allowed(table, "INSERT")),
                        Optional.of("update %s set region = region where false").filter(_ -> allowed(table, "UPDATE")),
                        Optional.of("delete from %s where false").filter(_ -> allowed(table, "DELETE")))
                .stream()
                .flatMap(Optional::stream)
                .map(statement -> statement.formatted(table))
                .toList();
    }

    private boolean allowed(String table, String privilege) {
        return jdbc.sql("select has_table_privilege(:table, :privilege)")
                .param("table", table)
                .param("privilege", privilege)
                .query(Boolean.class)
                .single();
    }

    private long counted(RegionCode region, String table, String where) {
        return transactions.read(region, () -> count(table, where));
    }

    private Long count(String table, String where) {
        return jdbc.sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }

    private List<String> found(RegionCode region, int[] grams) {
        return transactions.read(region, () -> find(grams));
    }

    private List<String> find(int[] grams) {
        var wanted = java.util.Arrays.stream(grams).boxed().toArray(Integer[]::new);
        return jdbc.sql("select * from cases.find_by_name(?, 200)")
                .param(wanted)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query((rs, _) -> rs.getString(1)).list();
    }
}
