package id.pendopo.catalog.web;

import java.util.List;

/**
 * A service in the administrator's list.
 *
 * @param proposed versions that wait for a person
 * @param published whether people can ask for it today
 * @param chosen whether some version is current
 * @param unsigned variants that nobody may sign today
 */
public record AdminLine(
        String code,
        String name,
        int versions,
        long proposed,
        boolean published,
        boolean chosen,
        List<String> unsigned) {}
