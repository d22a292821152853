package id.pendopo.catalog.web;

import java.util.List;
import java.util.Locale;

/** The list of services, as narrowed. */
public record ServicesPage(Filters filters, List<ServiceCard> services, Choices choices, Locale locale) {}
