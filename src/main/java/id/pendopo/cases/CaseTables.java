package id.pendopo.cases;

import org.springframework.stereotype.Component;

/** The two tables that a step always touches. */
@Component
record CaseTables(CaseStore files, TokenStore tokens) {}
