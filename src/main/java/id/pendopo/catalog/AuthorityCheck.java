package id.pendopo.catalog;

import id.pendopo.kernel.RegionCode;
import id.pendopo.kernel.Roles;
import java.util.stream.Collectors;

/** Checks {@code authority.yaml} of a region. */
final class AuthorityCheck {

    static final String FILE = "authority.yaml";

    private AuthorityCheck() {}

    static SourceFile check(ServiceTree tree, String region, Findings findings) {
        var path = region + "/" + FILE;
        var text = tree.files().get(path);
        if (text == null) {
            return SourceFile.absent(path);
        }
        var file = SourceReader.read(path, text, findings);
        if (!file.isPresent()) {
            return file;
        }
        StructureCheck.check(FILE, file, findings);
        var services = tree.folders().stream()
                .filter(folder -> folder.region().equals(region))
                .map(ServiceTree.Folder::code)
                .collect(Collectors.toSet());
        var agencies = KnownAgencies.of(RegionCode.of(region));
        for (int i = 0; i < file.tree().size(); i++) {
            var line = file.tree().get(i);
            var pointer = "/" + i;
            if (!Roles.ALL.contains(line.path("role").asString(""))) {
                findings.error(file, pointer + "/role", "There is no such role.", "Write one of " + Roles.ALL + ".");
            }
            if (!agencies.contains(line.path("office").asString(""))) {
                findings.error(
                        file,
                        pointer + "/office",
                        "There is no such agency in the region.",
                        "Write one of " + agencies + ".");
            }
            line.path("services")
                    .valueStream()
                    .filter(code -> !services.contains(code.asString("")))
                    .forEach(code -> findings.error(
                            file,
                            pointer + "/services",
                            "There is no service " + code + " in region " + region + ".",
                            "Name folders beside this file."));
        }
        return file;
    }
}
