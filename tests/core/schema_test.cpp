// The schemas are the one list of names; these tests keep the core to it.
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "policy/names.h"
#include "precheck/report.h"
#include "vectors.h"

namespace precheck::tests {
namespace {

using Names = std::vector<std::string>;

Json schema(const std::string& format) {
  return Json::parse(readSource("core/schema/" + format + ".schema.json"));
}

Names namesAt(const Json& schema, const std::string& pointer) {
  return schema.at(Json::json_pointer{pointer}).get<Names>();
}

template <typename Enum>
Names policyNames() {
  return {precheck::Names<Enum>::kAll.begin(), precheck::Names<Enum>::kAll.end()};
}

template <typename Enum>
Names reportNames(Enum last) {
  Names out;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    out.emplace_back(name(static_cast<Enum>(i)));
  }
  return out;
}

TEST_CASE("The policy's enumerations are those of its schema") {
  const Json policy = schema("policy-1");
  CHECK(policyNames<Procedure>() == namesAt(policy, "/properties/procedure/enum"));
  CHECK(policyNames<LossKind>() ==
        namesAt(policy, "/properties/losses/items/properties/kind/enum"));
  CHECK(policyNames<LossTime>() ==
        namesAt(policy, "/properties/losses/items/properties/lostAt/enum"));
  const std::string stage = "/properties/stages/items/properties/";
  CHECK(policyNames<StageStart>() == namesAt(policy, stage + "from/enum"));
  CHECK(policyNames<Bound>() == namesAt(policy, stage + "bound/enum"));
  CHECK(policyNames<Roll>() == namesAt(policy, stage + "roll/enum"));
  CHECK(Names{kFactTypes.begin(), kFactTypes.end()} ==
        namesAt(policy, "/properties/facts/items/properties/type/enum"));
  CHECK(policyNames<Unit>() == namesAt(policy, "/$defs/length/properties/unit/enum"));
}

TEST_CASE("The report's enumerations are those of its schema") {
  const Json report = schema("precheck-report-1");
  CHECK(reportNames(Verdict::Ready) == namesAt(report, "/properties/verdict/enum"));
  CHECK(reportNames(Status::NotApplicable) ==
        namesAt(report, "/properties/conditions/items/properties/status/enum"));
  CHECK(reportNames(Applies::Maybe) == namesAt(report, "/$defs/applies/enum"));
  CHECK(reportNames(StepKind::Follow) ==
        namesAt(report, "/properties/plan/items/properties/kind/enum"));
  CHECK(reportNames(AssumptionCode::Agreement) ==
        namesAt(report, "/properties/assumptions/items/properties/code/enum"));
  CHECK(reportNames(DocumentKind::Options) ==
        namesAt(report, "/$defs/fault/properties/document/enum"));
}

TEST_CASE("Every name a report can hold has its text in both languages") {
  const Json report = schema("precheck-report-1");
  for (const auto* language : {"zh-CN", "en"}) {
    const Json texts = Json::parse(readSource(std::string{"core/texts/"} + language + ".json"));
    const auto expect = [&](const std::string& prefix, const Names& names) {
      for (const std::string& one : names) {
        INFO(language << " " << prefix << one);
        CHECK(texts.contains(prefix + one));
      }
    };
    expect("verdict.", reportNames(Verdict::Ready));
    expect("status.", reportNames(Status::NotApplicable));
    expect("applies.", reportNames(Applies::Maybe));
    expect("plan.", reportNames(StepKind::Follow));
    expect("assumption.", reportNames(AssumptionCode::Agreement));
    expect("document.", reportNames(DocumentKind::Options));
    expect("fault.", reportNames(FaultCode::YearNotCovered));
    expect("procedure.", policyNames<Procedure>());
    expect("lossKind.", policyNames<LossKind>());
    expect("lossWhen.", policyNames<LossTime>());
    expect("bound.", policyNames<Bound>());
    expect("unit.", policyNames<Unit>());
  }
}

TEST_CASE("The two dictionaries hold the same keys in the same order") {
  const auto keys = [](const std::string& language) {
    Names out;
    const Json texts = Json::parse(readSource("core/texts/" + language + ".json"));
    for (const auto& [key, text] : texts.items()) out.push_back(key);
    return out;
  };
  CHECK(keys("zh-CN") == keys("en"));
}

TEST_CASE("Every fault code is explained in the core's README") {
  const std::string readme = readSource("core/README.md");
  for (const std::string& code : reportNames(FaultCode::YearNotCovered)) {
    INFO(code);
    CHECK(readme.find("| `" + code + "` |") != std::string::npos);
  }
}

}  // namespace
}  // namespace precheck::tests
