package org.mulin.search.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** resident-service, for what a reader may see of the hits; asked with the reader's own token. */
@FeignClient(name = "resident-service", contextId = "resident-owner", configuration = CallerCalls.class)
interface ResidentOwner {

    /** The residents of these ids, joined by commas, that the caller may see, masked. */
    @GetMapping("/api/v1/residents/batch")
    List<ShownResident> residents(@RequestParam("ids") String ids);

    /** The households of these ids, joined by commas, that the caller may see. */
    @GetMapping("/api/v1/households/batch")
    List<ShownHousehold> households(@RequestParam("ids") String ids);

    /** The estates or buildings of this name that the caller may see. */
    @GetMapping("/api/v1/addresses")
    ShownAddresses addresses(
            @RequestParam("kind") AddressKind kind,
            @RequestParam("label") String label,
            @RequestParam("limit") int limit);

    /** The estates that the caller may see, after a cursor. */
    @GetMapping("/api/v1/addresses?kind=ESTATE")
    ShownAddresses estates(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor, @RequestParam("limit") int limit);

    /** Levels of the address tree that hold many homes. */
    enum AddressKind {
        ESTATE,
        BUILDING
    }

    /** A resident as their owner shows them: name and phone masked, and where they live. More of a file is no hit's. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownResident(
            UUID id,
            String name,
            @Nullable String phone,
            UUID household,
            @Nullable String division,
            @Nullable String place,
            @Nullable String path,
            long version) {}

    /** A household as its owner shows it; what search does not show is left out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownHousehold(
            UUID id,
            @Nullable String division,
            @Nullable String place,
            @Nullable String path,
            long version) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownAddresses(
            List<ShownAddress> items, @Nullable String next) {}

    /** An address as its owner shows it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownAddress(
            UUID id, @Nullable String division, @Nullable String place, String path, long version) {}
}
