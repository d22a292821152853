package id.pendopo.innovation.ideas;

import java.util.Optional;

/**
 * An idea as it was filled in.
 *
 * @param agency code of the agency that is to answer
 * @param initiator as what it is sent; empty where nothing was chosen
 * @param sealed whether the name is kept from everybody; empty where nothing was chosen
 */
public record NewIdea(String agency, Optional<Initiator> initiator, Optional<Boolean> sealed, IdeaText text) {}
