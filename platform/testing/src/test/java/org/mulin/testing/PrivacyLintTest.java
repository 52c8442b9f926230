package org.mulin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyLintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ethnicity",
                "ethnicGroup",
                "ETHNIC_GROUP",
                "nationality",
                "race",
                "minority_flag",
                "religion",
                "religiousBelief",
                "faith",
                "belief",
                "political_status",
                "politicalStanding",
                "party_member",
                "partyMembership",
                "biometricTemplate",
                "fingerprint",
                "face_id",
                "faceVector",
                "iris",
                "voiceprint",
                "dna_sample",
                "movement",
                "movement_log",
                "trajectory",
                "whereabouts",
                "gpsTrack",
                "locationHistory",
                "risk",
                "risk_level",
                "riskLevel",
                "RISK",
                "credit",
                "creditScore",
                "blacklisted",
                "keyPerson",
                "key_person",
                "key-people",
                "KEY_POPULATION",
                "focusPerson",
                "person_of_interest",
                "watchlist",
                "petitioner",
                "petitioning",
                "petition_count",
                "drug_user",
                "drugs",
                "addiction",
                "correction",
                "community_correction",
                "parole",
                "criminalRecord",
                "Says whether the resident is religious",
                "HTTPRisk",
                "回族村民",
                "回族大学生",
                "参加宗教活动",
                "高风险区人员",
                "民族",
                "民族成分",
                "所属民族",
                "少数民族",
                "少数民族人口",
                "族别",
                "种族",
                "回族",
                "壮族居民",
                "维吾尔族",
                "宗教",
                "宗教信仰",
                "是否信教",
                "教徒",
                "信仰",
                "政治面貌",
                "党员",
                "是否党员",
                "生物特征",
                "指纹",
                "人脸照片",
                "虹膜",
                "声纹",
                "活动轨迹",
                "行踪",
                "去向",
                "人员去向",
                "风险等级",
                "风险",
                "高危人员",
                "信用分",
                "失信",
                "积分",
                "重点人",
                "重点人员",
                "重点人群",
                "重点对象",
                "特殊人群",
                "关注对象",
                "信访",
                "上访人员",
                "吸毒",
                "涉毒人员",
                "社区矫正",
                "矫正对象",
                "刑满释放",
                "前科",
                "请填写居民的民族。"
            })
    void findsWhatDescribesAPersonBeyondTheLine(String name) {
        assertThat(PrivacyLint.forbidden(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回民区",
                "清真巷街道",
                "广西壮族自治区",
                "壮族铜鼓",
                "民族路社区",
                "民族大学",
                "中华民族园",
                "教堂街",
                "寺前村",
                "土家族苗族自治州",
                "藏族乡",
                "党校路",
                "民族舞队",
                "泼水节活动",
                "红十字会",
                "asterisk",
                "brisk_walk",
                "trace_id",
                "embrace",
                "corrected_at",
                "correct",
                "moved_on",
                "removed",
                "interfaces",
                "surface",
                "accredited",
                "creditor",
                "民族文化活动",
                "宗教活动场所",
                "third_party",
                "parties",
                "status",
                "category_path",
                "requesterName",
                "tenant_id",
                "checkpoint",
                "interpreter",
                "diet",
                "accessibility",
                "key",
                "person",
                "Idempotency-Key",
                "community",
                "drugstore",
                "事项",
                "诉求人",
                "网格",
                "调解协议",
                "志愿者",
                "服务时长",
                "双报到",
                "家庭",
                "家族",
                "重点项目",
                "安全隐患"
            })
    void passesPlacesActivitiesAndOrdinaryNames(String name) {
        assertThat(PrivacyLint.forbidden(name)).isEmpty();
    }

    @Test
    void passesTheColumnsOfTheSampleFiles() throws IOException {
        var columns = new ArrayList<String>();
        try (var files = Files.walk(Path.of("../../deploy/sample"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
                columns.add(Files.readAllLines(file).getFirst());
            }
        }
        assertThat(columns)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(PrivacyLint.forbidden(line)).isEmpty());
    }
}
