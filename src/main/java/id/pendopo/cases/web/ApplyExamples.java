package id.pendopo.cases.web;

import id.pendopo.catalog.LoadedService;
import id.pendopo.kernel.RegionCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures that show what a paper looks like, as they lie beside the services. */
@Controller
class ApplyExamples {

    private static final String ANY = "document";
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /** Where the picture of such a paper is. */
    String address(LoadedService service, String slot) {
        return "/services/examples/" + service.region() + "/" + slot + ".svg";
    }

    /** A region without a picture of its own shows the province's, and a paper without one a plain sheet. */
    @GetMapping("/services/examples/{region}/{slot:[a-z0-9-]{1,60}}.svg")
    ResponseEntity<byte[]> picture(@PathVariable RegionCode region, @PathVariable String slot) throws IOException {
        for (var place : List.of(region, region.province())) {
            for (var name : List.of(slot, ANY)) {
                var file = new ClassPathResource("services/" + place + "/_shared/examples/" + name + ".svg");
                if (file.exists() && (name.equals(slot) || place.isProvince())) {
                    return ResponseEntity.ok()
                            .cacheControl(FOR_A_DAY)
                            .contentType(MediaType.valueOf("image/svg+xml"))
                            .body(file.getContentAsByteArray());
                }
            }
        }
        return ResponseEntity.notFound().build();
    }
}
