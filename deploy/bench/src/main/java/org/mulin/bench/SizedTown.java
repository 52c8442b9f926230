package org.mulin.bench;

import java.util.List;

/** A tenant of the bench's own, filled up to a number of cases. */
public record SizedTown(int size, Platform.Client client, String tenant, String unit, List<String> communities) {
    static final int DISTRICTS = 5;
    static final int SUBDISTRICTS = 6;
    static final int COMMUNITIES = 10;
    static final String ROOT = "9911";

    /** The division file: districts, subdistricts and communities enough for a large city's spread. */
    static String divisions() {
        var file = new StringBuilder("code,name,level,parent_code\n" + ROOT + ",试验市,CITY,\n");
        for (var district = 1; district <= DISTRICTS; district++) {
            var districtCode = ROOT + "%02d".formatted(district);
            file.append("%s,第%d区,DISTRICT,%s%n".formatted(districtCode, district, ROOT));
            for (var street = 1; street <= SUBDISTRICTS; street++) {
                var streetCode = districtCode + "%03d".formatted(street);
                file.append("%s,第%d街道,SUBDISTRICT,%s%n".formatted(streetCode, street, districtCode));
                for (var community = 1; community <= COMMUNITIES; community++) {
                    file.append("%s%03d,第%d社区,COMMUNITY,%s%n".formatted(streetCode, community, community, streetCode));
                }
            }
        }
        return file.toString();
    }
}
