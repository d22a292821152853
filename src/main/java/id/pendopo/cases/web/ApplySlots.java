package id.pendopo.cases.web;

import id.pendopo.cases.Draft;
import id.pendopo.catalog.LoadedService;
import id.pendopo.documents.Upload;
import id.pendopo.documents.UploadSlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a slot takes, and what it is called. */
final class ApplySlots {

    private ApplySlots() {}

    static UploadSlot of(Draft.Slot slot) {
        return new UploadSlot(
                EnumSet.allOf(Upload.Type.class),
                UploadSlot.MOST_BYTES,
                slot.requirement().pages().orElse(UploadSlot.MOST_PAGES));
    }

    /** For example "Sumur 2: Sumur dekat gudang"; empty for a paper that is owed once. */
    static String itemTitle(LoadedService service, Map<String, Object> data, Draft.Slot slot, Locale locale) {
        if (slot.item().isEmpty() || slot.requirement().each().isEmpty()) {
            return "";
        }
        var list = slot.requirement().each().get();
        int index = slot.item().get();
        var field = service.form().field(list);
        var title = field.flatMap(known -> known.item())
                        .map(text -> text.in(locale))
                        .orElse("") + " " + (index + 1);
        if (field.isPresent()
                && !field.get().fields().isEmpty()
                && data.get(list) instanceof List<?> items
                && index < items.size()
                && items.get(index) instanceof Map<?, ?> item
                && item.get(field.get().fields().getFirst().name()) instanceof String name) {
            return title.strip() + ": " + name;
        }
        return title.strip();
    }
}
