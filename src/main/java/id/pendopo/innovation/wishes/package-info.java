/**
 * "We want this too": an office asks the owner of an innovation to take it over, the owner owes an answer, and what comes
 * of it is public: approved, in use elsewhere, or refused with its reason. A request lives in the region of the owner, who
 * decides; the asking office acts on it through this door and is told in its own region.
 */
@NamedInterface("wishes")
@NullMarked
package id.pendopo.innovation.wishes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
