package id.pendopo.innovation.web.ideas;

import id.pendopo.web.Parts.Tone;

/** An idea in a list, in the reader's words. */
public record IdeaCard(
        String href,
        String heading,
        String helped,
        String agency,
        String sent,
        String state,
        Tone tone,
        int supports) {}
