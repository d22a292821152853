package id.pendopo.documents;

import com.samskivert.mustache.Escapers;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a filled body between letterhead, signature block and footer. */
final class LetterPage {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 20mm 26mm 22mm; @bottom-left { content: element(foot); } }
            body { font-family: Serif; font-size: 11pt; line-height: 1.38; color: #111111; margin: 0; word-wrap: break-word; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            td, th { vertical-align: top; text-align: left; padding: 1.2mm 2mm 1.2mm 0; word-wrap: break-word; }
            tr { page-break-inside: avoid; }
            p { margin: 0 0 2.5mm 0; word-wrap: break-word; }
            h1 { font-size: 13pt; text-align: center; margin: 4mm 0 1mm 0; }
            h2 { font-size: 11.5pt; margin: 4mm 0 1.5mm 0; page-break-after: avoid; }
            h3 { font-size: 11pt; margin: 3mm 0 1mm 0; page-break-after: avoid; }
            li { page-break-inside: avoid; }
            li, div { word-wrap: break-word; }
            ol, ul { margin: 0 0 2.5mm 0; padding-left: 7mm; }
            .center { text-align: center; } .right, .number { text-align: right; } .indent { margin-left: 8mm; }
            .small { font-size: 9pt; } .keep { page-break-inside: avoid; }
            table.pairs { table-layout: fixed; } table.pairs td:first-child { width: 34%; }
            table.grid { table-layout: fixed; }
            table.pairs, table.grid { margin-bottom: 2.5mm; }
            table.grid td, table.grid th { border: 0.4pt solid #555555; padding: 1.2mm 1.6mm; }
            .head { border-bottom: 1.6pt solid #1b4d3e; margin-bottom: 5mm; } .head td { padding: 0 0 3mm 0; }
            .head .mark { width: 26mm; } .head .mark img { width: 21mm; }
            .head .words { text-align: center; padding-right: 26mm; font-family: Sans; }
            .head .government { font-size: 12pt; } .head .agency { font-size: 14pt; font-weight: 700; }
            .head .address { font-size: 8.5pt; }
            .sign { page-break-inside: avoid; page-break-before: avoid; margin-top: 7mm; table-layout: fixed; }
            .sign td.left { width: 42%; } .sign .qr img { width: 27mm; } .sign .qr { padding: 1.5mm 0; }
            .sign .name { font-weight: 700; }
            .foot { position: running(foot); font-family: Sans; font-size: 7.5pt; color: #333333; width: 100%; }
            .foot table { border-top: 0.6pt solid #1b4d3e; table-layout: fixed; } .foot td { padding: 1.2mm 0 0 0; }
            .foot td.page { width: 22mm; text-align: right; } .pages:before { content: counter(page) " / " counter(pages); }
            .address-line { word-wrap: break-word; }
            """;

    private LetterPage() {}

    static String compose(String body, LetterParts parts, Wording wording) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>
                <meta name="author" content="%s"/><style>%s</style></head>
                <body><div class="foot"><table><tr><td>%s</td><td class="page"><span class="pages"></span></td></tr></table></div>
                %s<div class="letter">%s</div></body></html>
                """.formatted(
                parts.language().getLanguage(),
                text(parts.title()),
                text(parts.author()),
                STYLE,
                foot(parts, wording),
                head(parts.head()),
                signedBelow(
                        body.strip(), signature(parts.signature(), parts.checkAddress(), parts.language(), wording)));
    }

    /** A signature never stands alone on a page: the last paragraph goes with it. */
    private static String signedBelow(String body, String signature) {
        int last = body.endsWith("</p>") ? body.lastIndexOf("<p") : -1;
        return last < 0
                ? body + signature
                : body.substring(0, last) + "<div class=\"keep\">" + body.substring(last) + signature + "</div>";
    }

    private static String head(LetterParts.Head head) {
        return """
                <table class="head"><tr><td class="mark"><img src="%s" alt=""/></td><td class="words">
                <div class="government">%s</div><div class="agency">%s</div><div class="address">%s</div></td></tr></table>
                """.formatted(Pictures.mark(), text(head.government()), text(head.agency()), lines(head.address()));
    }

    private static String foot(LetterParts parts, Wording wording) {
        var key = parts.signature() == null ? "documents.letter.foot" : "documents.letter.foot-signed";
        return "<span class=\"address-line\">" + text(wording.get(parts.language(), key, parts.checkAddress()))
                + "</span>";
    }

    private static String signature(
            LetterParts.@Nullable SignatureBlock block, String address, java.util.Locale language, Wording wording) {
        var qr = "<div class=\"qr\"><img src=\"" + Pictures.qr(address) + "\" alt=\""
                + text(wording.get(language, "documents.letter.qr")) + "\"/></div>";
        if (block == null) {
            return "<table class=\"sign\"><tr><td class=\"left\">" + qr + "</td><td class=\"small\">"
                    + text(wording.get(language, "documents.letter.scan")) + "</td></tr></table>";
        }
        return """
                <table class="sign"><tr><td class="left"></td><td><div>%s</div><div>%s</div>%s<div class="small">%s</div>
                <div class="name">%s</div><div>%s</div></td></tr></table>
                """.formatted(
                        text(block.placeAndDate()),
                        lines(block.capacity()),
                        qr,
                        text(wording.get(language, "documents.letter.electronic")),
                        text(block.name()),
                        lines(block.identity()));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(LetterPage::text).collect(Collectors.joining("<br/>"));
    }

    private static String text(String text) {
        return Escapers.HTML.escape(LetterValues.printable(text));
    }
}
