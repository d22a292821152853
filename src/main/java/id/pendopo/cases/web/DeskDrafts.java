package id.pendopo.cases.web;

import id.pendopo.cases.CaseView;
import id.pendopo.cases.Drafting;
import id.pendopo.catalog.Authority;
import id.pendopo.documents.Documents;
import id.pendopo.documents.PagePictures;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.law.Instruments;
import id.pendopo.law.LegalInstrument;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Draws the decision that an action is about. */
@Component
class DeskDrafts {

    private final Drafting drafting;
    private final PagePictures pictures;
    private final Documents documents;
    private final Instruments instruments;
    private final MessageSource messages;

    DeskDrafts(
            Drafting drafting,
            PagePictures pictures,
            Documents documents,
            Instruments instruments,
            MessageSource messages) {
        this.drafting = drafting;
        this.pictures = pictures;
        this.documents = documents;
        this.instruments = instruments;
        this.messages = messages;
    }

    DeskDraft of(
            Actor actor, DeskCasePage page, CaseView.Offer offer, MultiValueMap<String, String> typed, Locale locale) {
        return switch (offer.does()) {
            case DRAFT -> draft(actor, page, Optional.of(new Drafting.Words(false, DeskDeeds.words(typed))), locale);
            case DRAFT_DENIAL -> draft(actor, page, Optional.of(denial(typed)), locale);
            case ENDORSE, REWORK, SIGN -> draft(actor, page, Optional.empty(), locale);
            case PROCEED,
                    COMPLETE,
                    RETURN,
                    RESUBMIT,
                    WITHDRAW,
                    RECOMMEND,
                    NOT_RECOMMEND,
                    SCHEDULE_VISIT,
                    REPORT_VISIT -> DeskDraft.NONE;
        };
    }

    private static Drafting.Words denial(MultiValueMap<String, String> typed) {
        return new Drafting.Words(
                true,
                Map.of(
                        "reason", blankAsDash(typed.getFirst("reason")),
                        "law", blankAsDash(typed.getFirst("law"))));
    }

    private static String blankAsDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private DeskDraft draft(Actor actor, DeskCasePage page, Optional<Drafting.Words> words, Locale locale) {
        var number = page.view().number();
        var authority = drafting.authority(actor, number);
        var instrument = authority
                .map(Authority::instrument)
                .flatMap(instruments::find)
                .map(LegalInstrument::citation)
                .orElse("");
        boolean room =
                page.view().service().letters().getOrDefault("decree", "").contains("{{conditions}}");
        boolean canSign = documents.canSign(actor.account());
        try {
            var mark = messages.getMessage("cases.desk.draft.mark", null, locale);
            var pages = pictures.draft(drafting.preview(actor, number, words), mark).stream()
                    .map(Base64.getEncoder()::encodeToString)
                    .toList();
            return new DeskDraft(pages, "", authority, instrument, canSign, room);
        } catch (Refusal no) {
            return new DeskDraft(List.of(), no.messageKey(), authority, instrument, canSign, room);
        }
    }
}
