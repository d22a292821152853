package id.pendopo.innovation.competition;

import id.pendopo.identity.Officer;
import id.pendopo.identity.People;
import id.pendopo.innovation.ideas.Ideas;
import id.pendopo.kernel.Actor;
import id.pendopo.kernel.Refusal;
import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import id.pendopo.regions.Agencies;
import id.pendopo.regions.Agency;
import id.pendopo.regions.Region;
import id.pendopo.regions.RegionLevel;
import id.pendopo.regions.Regions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who may enter, and under what name. */
@Service
class Entrants {

    /** So many drafts of one edition lie with somebody at most, and so many with their agency. */
    static final int DRAFTS_MOST = 10;

    static final int DRAFTS_OF_AGENCY_MOST = 50;

    private final Agencies agencies;
    private final Regions regions;
    private final People people;
    private final Ideas ideas;
    private final EntryCounts counts;

    Entrants(Agencies agencies, Regions regions, People people, Ideas ideas, EntryCounts counts) {
        this.agencies = agencies;
        this.regions = regions;
        this.people = people;
        this.ideas = ideas;
        this.counts = counts;
    }

    String holder(RegionCode region, String agency) {
        return agencies.get(region, agency).name();
    }

    /** What an agency is by its kind and its region, as the shipped editions name it. */
    String cluster(RegionCode region, String agency) {
        if (agencies.get(region, agency).kind() == Agency.Kind.COMPANY) {
            return "company";
        }
        return switch (regions.find(region).map(Region::level).orElse(RegionLevel.REGENCY)) {
            case PROVINCE -> "agency";
            case CITY -> "city";
            default -> "regency";
        };
    }

    /** Inside a transaction of the region that holds the entry. */
    void requireRoomForDraft(Entry entry) {
        var drafts =
                counts.drafts(entry.region(), entry.edition(), entry.author(), entry.entrantRegion(), entry.agency());
        if (drafts.own() >= DRAFTS_MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "entry-drafts-own", "Drafts enough", DRAFTS_MOST);
        }
        if (drafts.agency() >= DRAFTS_OF_AGENCY_MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "entry-drafts-agency", "Drafts enough", DRAFTS_OF_AGENCY_MOST);
        }
    }

    String name(RegionCode region, UUID account) {
        return people.officer(region, account)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "officer-unknown", "No such officer in " + region, account))
                .name();
    }

    /** Officers who work in an agency, by name. */
    List<Officer> colleagues(RegionCode region, String agency) {
        var there = Roles.ALL.stream()
                .flatMap(role -> people.holders(region, role, agency).stream())
                .collect(Collectors.toSet());
        return people.officers(region, there);
    }

    /** An entry that begins with what an idea of the actor, or of their team, says; what was typed goes before. */
    EntryContent grownFrom(Actor actor, UUID id, Edition rules, EntryContent typed) {
        var idea = ideas.get(actor, id);
        if (idea.isMine() && idea.sealed()) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-idea-hidden", "Its author’s name is hidden", "idea");
        }
        if (!idea.isOurs()) {
            throw new Refusal(Refusal.Kind.INVALID, "entry-idea-not-yours", "Neither author nor team", "idea");
        }
        var texts = new HashMap<String, String>();
        put(
                texts,
                rules,
                "background",
                idea.text().problem() + "\n\n" + idea.text().helped());
        put(texts, rules, "novelty", idea.text().solution());
        put(texts, rules, "innovative", idea.text().solution());
        texts.putAll(typed.texts());
        return EntryContent.begun(typed.title().isBlank() ? idea.text().heading() : typed.title(), texts);
    }

    private static void put(Map<String, String> texts, Edition rules, String heading, String text) {
        if (rules.headings().stream().anyMatch(known -> known.code().equals(heading))) {
            texts.put(heading, text.strip());
        }
    }
}
