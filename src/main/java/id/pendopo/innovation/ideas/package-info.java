/**
 * Ideas from below: sent in a minute, by officers and citizens; answered within days, or else counted in public; tried out,
 * also where the trial fails. Who wishes stays unknown to everybody until they open their name themselves: the account
 * behind an idea stands in no row, no page and no message in the clear ({@link
 * id.pendopo.innovation.ideas.AuthorSeal}). Other rooms ask {@link id.pendopo.innovation.ideas.Ideas}.
 */
@NamedInterface("ideas")
@NullMarked
package id.pendopo.innovation.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
