package id.pendopo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Effect;
import id.pendopo.database.Transactions;
import id.pendopo.database.Vault;
import id.pendopo.documents.DocumentState;
import id.pendopo.documents.Documents;
import id.pendopo.documents.IssuedDocument;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Commitment;
import id.pendopo.kernel.RegionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must be true of a case after every act, whoever acted: read from the tables, not from the answer. */
@Component
class Promises {

    private static final Set<String> CHECKING =
            Set.of("COMPLETE", "PROCEED", "RECOMMEND", "NOT_RECOMMEND", "REPORT_VISIT", "DRAFT", "DRAFT_DENIAL");
    private static final Set<String> DECIDING = Set.of("SIGN", "ENDORSE");

    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final CaseTables tables;
    private final HistoryStore history;
    private final Books books;

    Promises(Transactions transactions, JdbcClient jdbc, CaseTables tables, HistoryStore history, Books books) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.tables = tables;
        this.history = history;
        this.books = books;
    }

    /** What other modules keep of a case. */
    @Component
    static class Books {

        private final CaseFiles files;
        private final Catalog catalog;
        private final Documents documents;
        private final Permits permits;
        private final Sheet sheet;
        private final Vault vault;

        Books(CaseFiles files, Catalog catalog, Documents documents, Permits permits, Sheet sheet, Vault vault) {
            this.files = files;
            this.catalog = catalog;
            this.documents = documents;
            this.permits = permits;
            this.sheet = sheet;
            this.vault = vault;
        }

        byte[] receipt(CaseNumber number) {
            return vault.lookup("measures.receipt", number.value());
        }

        /** One paper, and one more for each item that gets a card of its own. */
        int papersOwed(CaseRow file) {
            var definition =
                    catalog.byDigest(file.number().region(), file.definition()).definition();
            return definition
                    .children()
                    .map(children -> sheet.data(file.dataSealed()).get(children.each()))
                    .map(items -> 1 + ((List<?>) items).size())
                    .orElse(1);
        }
    }

    /** A case as its tables have it. */
    record Seen(CaseRow file, List<Token> tokens, List<HistoryStore.Entry> history) {

        int version() {
            return file.progress().version();
        }

        CaseState state() {
            return file.progress().state();
        }
    }

    Seen look(CaseNumber number) {
        return transactions.read(
                number.region(),
                () -> new Seen(
                        tables.files().find(number).orElseThrow(),
                        tables.tokens().of(number),
                        history.of(number)));
    }

    /** Nothing that was is gone, and nothing is so that the tokens do not say. */
    Seen hold(@Nullable Seen before, CaseNumber number) {
        var now = look(number);
        if (before != null) {
            growsOnly(before, now);
        }
        offersWhatStands(now);
        clockAgrees(now);
        fourEyes(now);
        isCommitted(now);
        if (now.state().isFinal()) {
            isOver(now);
        }
        assertThat(measured(number)).isEqualTo(now.state().isFinal() ? 1 : 0);
        return now;
    }

    /** Who was told no has changed nothing. */
    void unchanged(Seen before, Seen now) {
        assertThat(now.version()).isEqualTo(before.version());
        assertThat(now.history()).hasSameSizeAs(before.history());
        assertThat(now.tokens()).isEqualTo(before.tokens());
        assertThat(now.file().progress()).isEqualTo(before.file().progress());
        assertThat(now.file().clock()).isEqualTo(before.file().clock());
    }

    private static void growsOnly(Seen before, Seen now) {
        assertThat(now.version()).isGreaterThanOrEqualTo(before.version());
        assertThat(now.history().stream()
                        .limit(before.history().size())
                        .map(entry -> entry.seq() + entry.act().toString() + entry.at())
                        .toList())
                .isEqualTo(before.history().stream()
                        .map(entry -> entry.seq() + entry.act().toString() + entry.at())
                        .toList());
        assertThat(now.history().size() > before.history().size()).isEqualTo(now.version() > before.version());
    }

    private void offersWhatStands(Seen now) {
        var number = now.file().number();
        assertThat(now.history().getFirst().act().effect()).isEqualTo("SUBMIT");
        assertThat(now.history().getLast().seq()).isEqualTo(now.version());
        var used = now.history().stream()
                .map(HistoryStore.Entry::usedVersion)
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(used).doesNotHaveDuplicates();
        var open = now.tokens().stream().map(Token::version).collect(Collectors.toSet());
        assertThat(open).hasSameSizeAs(now.tokens()).noneMatch(used::contains);
        assertThat(open.isEmpty()).isEqualTo(now.state().isFinal());
        var view = books.files.view(Actor.system(number.region()), number);
        assertThat(view.actions().stream().map(CaseView.Offer::version).collect(Collectors.toSet()))
                .isEqualTo(open);
        boolean waits = now.tokens().stream().anyMatch(Token::waitsForApplicant);
        assertThat(now.state() == CaseState.WAITING_FOR_APPLICANT).isEqualTo(waits);
    }

    private static void clockAgrees(Seen now) {
        var clock = now.file().clock();
        boolean waits = now.tokens().stream().anyMatch(Token::waitsForApplicant);
        boolean complete = now.file().progress().completeAt() != null;
        assertThat(clock.used()).isNotNegative();
        assertThat(clock.pausedDays()).isNotNegative();
        assertThat(clock.state() == LegalTime.State.DONE).isEqualTo(now.state().isFinal());
        assertThat(clock.state() == LegalTime.State.RUNNING)
                .isEqualTo(complete && !waits && !now.state().isFinal());
        assertThat(clock.pausedSince() != null).isEqualTo(waits);
        assertThat(clock.since() != null).isEqualTo(clock.state() == LegalTime.State.RUNNING);
    }

    private static void fourEyes(Seen now) {
        var checked = new HashSet<UUID>();
        for (var entry : now.history()) {
            if (CHECKING.contains(entry.act().effect())) {
                checked.add(entry.by().account());
            }
            if (DECIDING.contains(entry.act().effect()) && entry.by().kind().equals("OFFICER")) {
                assertThat(checked).doesNotContain(entry.by().account());
                assertThat(entry.by().account()).isNotEqualTo(now.file().owner().account());
            }
        }
    }

    /** Each act can be proved by what is kept of it: the row and its salt give the digest that stands in the log. */
    private void isCommitted(Seen now) {
        var number = now.file().number();
        for (var entry : now.history()) {
            var content = String.join(
                    "|",
                    number.value(),
                    Integer.toString(entry.seq()),
                    entry.at().toString(),
                    entry.by().role(),
                    entry.by().agency(),
                    entry.act().action(),
                    entry.act().fromStep(),
                    entry.act().toSteps());
            var digest = Commitment.of(entry.salt(), content).digest();
            long found = transactions.<Long>withoutRegion(() -> jdbc.sql(
                            "select count(*) from transparency.commitment where digest = :digest and region = :region")
                    .param("digest", digest)
                    .param("region", number.region().value())
                    .query(Long.class)
                    .single());
            assertThat(found).as("commitment to %s", entry.act()).isEqualTo(1);
        }
    }

    private void isOver(Seen now) {
        var number = now.file().number();
        assertThat(now.file().progress().finishedAt()).isNotNull();
        var outcome = now.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var finished = transactions.<List<String>>read(
                number.region(),
                () -> jdbc.sql("""
                        select outcome || ' ' || working_days || ' ' || paused_days || ' ' || returns || ' ' || out_of_turn
                        from measures.finished where region = :region and receipt_hash = :receipt
                        """)
                        .param("region", number.region().value())
                        .param("receipt", books.receipt(number))
                        .query((rs, _) -> rs.getString(1))
                        .list());
        assertThat(finished)
                .containsExactly("%s %d %d %d %d"
                        .formatted(
                                outcome,
                                now.file().clock().used(),
                                now.file().clock().pausedDays(),
                                now.file().progress().returns(),
                                now.file().progress().outOfTurn()));
        hasItsPapers(now);
    }

    private void hasItsPapers(Seen now) {
        var number = now.file().number();
        var signed = books.documents.of(number.region(), Decisions.owner(number)).stream()
                .filter(paper -> paper.state() != DocumentState.CANCELLED)
                .toList();
        int owed = switch (now.state()) {
            case GRANTED, DEEMED_APPROVED -> books.papersOwed(now.file());
            case REFUSED -> 1;
            default -> 0;
        };
        assertThat(signed).hasSize(owed).allMatch(paper -> paper.state() == DocumentState.ISSUED);
        assertThat(signed).extracting(IssuedDocument::number).doesNotHaveDuplicates();
        assertThat(signed).extracting(IssuedDocument::kind).allMatch(letters(now.state())::contains);
        var granted = books.permits.ofCase(number);
        assertThat(granted).hasSize(now.state() == CaseState.REFUSED ? 0 : owed);
    }

    /** A paper says what was decided, and nothing else. */
    private static Set<String> letters(CaseState state) {
        return switch (state) {
            case GRANTED -> Set.of("decree", "duplicate", "child");
            case DEEMED_APPROVED -> Set.of("deemed-approval", "child");
            case REFUSED -> Set.of("refusal");
            default -> Set.of();
        };
    }

    private long measured(CaseNumber number) {
        return transactions.<Long>read(
                number.region(),
                () -> jdbc.sql(
                                "select count(*) from measures.finished where region = :region and receipt_hash = :receipt")
                        .param("region", number.region().value())
                        .param("receipt", books.receipt(number))
                        .query(Long.class)
                        .single());
    }

    /** The books of a region have no gap and give no number twice. */
    void booksAreWhole(RegionCode region) {
        var broken = transactions.<List<String>>read(
                region, () -> jdbc.sql("""
                        select series || ' ' || period
                        from documents.number
                        group by series, period
                        having count(*) <> max(seq) or min(seq) <> 1 or count(distinct formatted) <> count(*)
                        """).query((rs, _) -> rs.getString(1)).list());
        assertThat(broken).isEmpty();
    }

    /** Whether this is one whom the law lets act there: said once more, apart from the rule that is tested. */
    boolean mayAct(Actor actor, Seen before, int version, Effect effect) {
        var file = before.file();
        var token = before.tokens().stream()
                .filter(candidate -> candidate.version() == version)
                .findFirst()
                .orElse(null);
        if (token == null) {
            return false;
        }
        if (token.role().isEmpty()) {
            return actor.account().equals(file.owner().account());
        }
        boolean checked = before.history().stream()
                .anyMatch(entry -> CHECKING.contains(entry.act().effect())
                        && entry.by().account().equals(actor.account()));
        return actor.region().equals(file.number().region())
                && actor.holds(token.role(), token.agency())
                && !actor.account().equals(file.owner().account())
                && !(checked && (effect == Effect.SIGN || effect == Effect.ENDORSE));
    }
}
