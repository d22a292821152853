package id.pendopo.catalog.web;

import id.pendopo.web.Parts.Option;
import java.util.List;

/** What an administrator chooses from when giving a right to sign, and what was typed so far. */
public record GrantPage(
        GrantForm form,
        List<Option> services,
        List<Option> offices,
        List<Option> roles,
        List<Option> instruments,
        List<Option> kinds) {}
