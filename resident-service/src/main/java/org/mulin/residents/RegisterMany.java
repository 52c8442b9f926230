package org.mulin.residents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Component;

/**
 * Opens residents' files at addresses in words, a few statements for a batch and not for each. Addresses and households
 * are made where there are none; who lives in the household under the same name and phone is not registered again.
 */
@Component
class RegisterMany {
    private final BulkAddresses addresses;
    private final BulkHomes homes;
    private final PersonSeal seal;

    RegisterMany(BulkAddresses addresses, BulkHomes homes, PersonSeal seal) {
        this.addresses = addresses;
        this.homes = homes;
        this.seal = seal;
    }

    /** An address by the labels of its levels. */
    record Where(String estate, String building, @Nullable String stairway, String dwelling) {}

    /** Who is to be registered there, and how the household holds the dwelling if it is new. */
    record Who(
            Person person,
            @Nullable Relation relation,
            LocalDate from,
            @Nullable String householdNumber,
            Tenure tenure) {}

    /** Answers how many had no file yet. The caller has asked whether this may be done, and holds the community. */
    int register(Place community, List<ImportLine.Good> lines) {
        var dwellings = dwellings(community, lines);
        addresses.lock(dwellings);
        var households = households(lines, dwellings);
        var known = known(households);
        var added = new ArrayList<Resident>();
        for (var index = 0; index < lines.size(); index++) {
            var who = lines.get(index).who();
            var household = households.get(index);
            var neighbours = known.computeIfAbsent(household.id(), _ -> new ArrayList<>());
            if (neighbours.stream().noneMatch(it -> isSame(it, who.person()))) {
                neighbours.add(who.person());
                added.add(
                        Resident.register(Ids.next(), seal.seal(who.person()), household, who.relation(), who.from()));
            }
        }
        homes.addResidents(added);
        return added.size();
    }

    private List<Address> dwellings(Place community, List<ImportLine.Good> lines) {
        var found = level(lines, it -> Address.estate(Ids.next(), it.where().estate(), community));
        found = below(found, lines, AddressKind.BUILDING, it -> it.where().building());
        found = below(found, lines, AddressKind.STAIRWAY, it -> it.where().stairway());
        return below(found, lines, AddressKind.DWELLING, it -> it.where().dwelling());
    }

    private List<Address> below(
            List<Address> parents,
            List<ImportLine.Good> lines,
            AddressKind kind,
            Function<ImportLine.Good, @Nullable String> label) {
        var parent = parents.iterator();
        return level(lines, line -> {
            var above = parent.next();
            var name = label.apply(line);
            return name == null ? above : above.child(Ids.next(), kind, name);
        });
    }

    /** The addresses of one level, one for each line, made where there are none. */
    private List<Address> level(List<ImportLine.Good> lines, Function<ImportLine.Good, Address> wish) {
        var wanted = lines.stream().map(wish).toList();
        var found = addresses.findOrAdd(wanted);
        return wanted.stream()
                .map(it -> found.getOrDefault(BulkAddresses.Spot.of(it), it))
                .toList();
    }

    private List<Household> households(List<ImportLine.Good> lines, List<Address> dwellings) {
        var present = homes.present(dwellings);
        var opened = new LinkedHashMap<BulkHomes.Door, Household>();
        var households = new ArrayList<Household>();
        for (var index = 0; index < lines.size(); index++) {
            var who = lines.get(index).who();
            var dwelling = dwellings.get(index);
            var door = new BulkHomes.Door(dwelling.id(), who.householdNumber());
            var there = present.get(door);
            households.add(
                    there != null
                            ? there
                            : opened.computeIfAbsent(
                                    door,
                                    _ -> Household.open(
                                            Ids.next(), dwelling, who.householdNumber(), who.tenure(), who.from())));
        }
        homes.addHouseholds(List.copyOf(opened.values()));
        return households;
    }

    private Map<UUID, List<Person>> known(List<Household> households) {
        var known = new HashMap<UUID, List<Person>>();
        homes.residents(households.stream().map(Household::id).distinct().toList())
                .forEach(it -> known.computeIfAbsent(it.stay().household(), _ -> new ArrayList<>())
                        .add(seal.open(it.person())));
        return known;
    }

    /** A phone that either does not give tells nobody apart. */
    private static boolean isSame(Person one, Person other) {
        return one.name().equals(other.name())
                && (one.phone() == null
                        || other.phone() == null
                        || digits(one.phone()).equals(digits(other.phone())));
    }

    private static String digits(String phone) {
        return phone.replaceFirst("^\\+86", "").replaceAll("\\D", "");
    }
}
