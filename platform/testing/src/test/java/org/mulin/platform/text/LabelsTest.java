package org.mulin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.testing.LabelSamples;

class LabelsTest {

    @Test
    void refusesWhatSaysWhatSortOfPersonSomebodyIs() {
        assertThat(LabelSamples.ofPeople()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(LabelSamples.ofPeople())
                .allSatisfy(it ->
                        assertThat(Labels.describingPeople(it)).as("%s", it).isPresent());
    }

    @Test
    void passesPlacesOfficesActivitiesAndMatters() {
        assertThat(LabelSamples.ofThings()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(LabelSamples.ofThings())
                .allSatisfy(it ->
                        assertThat(Labels.describingPeople(it)).as("%s", it).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"重点 人员", "重点·人员", "信访_人员", "吸 毒", "Ethnicity", "key person", "keyPerson", "Ｒｅｌｉｇｉｏｎ"})
    void looksThroughSpacesAndForms(String label) {
        assertThat(Labels.describingPeople(label)).isPresent();
    }
}
