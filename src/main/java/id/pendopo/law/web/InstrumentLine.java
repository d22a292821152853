package id.pendopo.law.web;

import id.pendopo.law.LegalInstrument;

/** One line of the list. */
public record InstrumentLine(LegalInstrument instrument, boolean living) {}
