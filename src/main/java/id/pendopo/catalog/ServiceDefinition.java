package id.pendopo.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service on offer, whole: what {@code service.yaml} says. One version of it is immutable and known by its digest.
 *
 * @param code name in addresses, kebab-case, the same in every region that offers it
 * @param base code of the province's service on which this region's layer stands; empty for one that stands alone
 * @param office code of the agency that receives and decides
 * @param applicants in whose name it can be asked for
 * @param numbering pattern of the decree's number, for example {@code {seq:000}/RISET/DPMPTSP/{romanMonth}/{year}}
 * @param questions what people ask, with the answers
 */
public record ServiceDefinition(
        String code,
        Optional<String> base,
        ServiceKind kind,
        String sector,
        String office,
        Text name,
        Text summary,
        Map<String, List<String>> keywords,
        List<ApplicantKind> applicants,
        List<Variant> variants,
        Standard standard,
        List<Requirement> requirements,
        List<Prerequisite> prerequisites,
        LegalClock clock,
        Workflow workflow,
        Numbering numbering,
        Validity validity,
        Optional<Children> children,
        List<Question> questions) {

    public enum ServiceKind {
        PERMIT,
        NON_PERMIT
    }

    /** In whose name a case runs. */
    public enum ApplicantKind {
        PERSON,
        COMPANY,
        GOVERNMENT
    }

    /** What a variant does to a permit that exists. */
    public enum VariantKind {
        NEW,
        RENEWAL,
        AMENDMENT,
        REPLACEMENT
    }

    /**
     * A way of asking, for example new, renewal, amendment, duplicate, by person or company.
     *
     * @param applicants who may choose it; empty for all of the service
     */
    public record Variant(String code, VariantKind kind, Text name, List<ApplicantKind> applicants) {}

    /**
     * A paper that is owed.
     *
     * @param slot name of the slot in addresses and data, kebab-case
     * @param each name of the form's list (vehicles, wells) when one paper is owed for each of its items
     * @param variants owed only in these; empty for all
     * @param applicants owed only from these; empty for all
     * @param when CEL condition under which it is owed; empty for always
     * @param pages at most
     */
    public record Requirement(
            String slot,
            Text name,
            Text help,
            boolean optional,
            Optional<String> each,
            List<String> variants,
            List<ApplicantKind> applicants,
            Optional<String> when,
            Optional<Integer> pages) {}

    /** Something that must hold, asked of another module or a neighbour: see {@link id.pendopo.kernel.Check}. */
    public record Prerequisite(String check, Text name, Map<String, String> with, List<String> variants) {}

    /**
     * The clock of the standard.
     *
     * @param days working days
     * @param source SECTOR_RULE or DEFAULT_5 (UU 30/2014 Pasal 53(2))
     * @param pause whether the days used count on after a return, or start anew
     * @param deemedApproval whether the law grants silence as approval here
     * @param returnsMax how often a file may go back
     */
    public record LegalClock(
            int days, Source source, Pause pause, boolean deemedApproval, int returnsMax, boolean example) {

        public enum Source {
            SECTOR_RULE,
            DEFAULT_5
        }

        public enum Pause {
            RESUME,
            RESTART
        }
    }

    /**
     * @param series code of the book of numbers
     * @param shared whether another service counts on in the same book, and means to
     */
    public record Numbering(String series, String pattern, boolean shared) {}

    /**
     * How long what is granted holds.
     *
     * @param months from the day of signature; empty when {@code field} or nothing says it
     * @param field the date field of the form that says until when
     * @param noticeDays how long before the end its holder is told
     */
    public record Validity(Optional<Integer> months, Optional<String> field, int noticeDays, boolean example) {}

    /** One document more for each item of a list: a supervision card for each vehicle. */
    public record Children(
            String each, Text name, String letter, String numberedBy, Numbering numbering, Validity validity) {}

    public record Question(Text question, Text answer) {}

    public Variant variant(String variant) {
        return variants.stream()
                .filter(candidate -> candidate.code().equals(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No variant " + variant + " of " + code));
    }

    /** The papers owed for a variant and a kind of applicant, conditions (CEL) not yet asked. */
    public List<Requirement> requirements(String variant, ApplicantKind applicant) {
        return requirements.stream()
                .filter(paper -> paper.variants().isEmpty() || paper.variants().contains(variant))
                .filter(paper ->
                        paper.applicants().isEmpty() || paper.applicants().contains(applicant))
                .toList();
    }
}
