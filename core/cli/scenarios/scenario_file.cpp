#include "scenarios/scenario_file.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "json/object_reader.h"
#include "json/suggest.h"
#include "scenarios/values.h"

namespace precheck::cli {

using json::Document;
using json::Kind;
using json::NodeIndex;
using json::ObjectReader;

namespace {

constexpr std::string_view kSuffix = ".scenarios.json";

std::string folderOf(const std::string& file) {
  const std::size_t slash = file.find_last_of('/');
  return slash == std::string::npos ? std::string{} : file.substr(0, slash + 1);
}

}  // namespace

// Reads what stands in the file, naming every fault.
class ScenarioReader {
 public:
  ScenarioReader(ScenarioFile& file, Accounts& accounts)
      : file_(file), document_(file.document_), policy_(file.policy()), accounts_(accounts) {}

  void read() {
    ObjectReader object{document_, 0};
    if (!object.isObject()) return;
    (void)object.required("format");
    (void)object.required("policy");
    at_ = moment(object.optional("at"));
    answers_.resize(policy_.statements.size());
    if (const auto answers = object.optional("answers")) readAnswers(*answers, answers_);
    if (const auto accounts = object.optional("accounts")) {
      if (ObjectReader{document_, *accounts}.isObject()) accounts_.define(*accounts);
    }
    if (const auto scenarios = object.required("scenarios")) {
      const auto list = json::readList(document_, *scenarios);
      if (list.empty() && document_[*scenarios].kind == Kind::Array) {
        document_.fault(FaultCode::EmptyList, *scenarios, "at least one scenario");
      }
      for (const NodeIndex one : list) readScenario(one);
    }
    if (const auto unreachable = object.optional("unreachable")) {
      for (const NodeIndex one : json::readList(document_, *unreachable)) readUnreachable(one);
    }
    object.finish();
  }

 private:
  std::string_view text(json::Found node) {
    if (!node) return {};
    const auto found = json::readString(document_, *node);
    if (found && found->empty()) document_.fault(FaultCode::BadValue, *node, "words");
    return found.value_or(std::string_view{});
  }

  std::optional<Moment> moment(json::Found node) {
    if (!node) return std::nullopt;
    const auto written = json::readString(document_, *node, "a time");
    if (!written) return std::nullopt;
    auto at = Moment::parse(*written, policy_.timeZone);
    if (!at) {
      document_.fault(FaultCode::BadTime, *node,
                      "a time with its offset, such as \"2026-11-21T10:00:00+08:00\", or a date");
      return std::nullopt;
    }
    at->wholeDay = false;
    return at;
  }

  std::optional<bool> answer(NodeIndex node) {
    const std::string_view word =
        document_[node].kind == Kind::Text ? document_[node].text : std::string_view{};
    if (word == "yes") return true;
    if (word == "no") return false;
    if (word != "open") {
      document_.fault(FaultCode::BadAnswer, node, R"("yes", "no" or "open")");
    }
    return std::nullopt;
  }

  // One word for all, or a word each; "*" is every statement not named.
  void readAnswers(NodeIndex node, Answers& answers) {
    if (document_[node].kind == Kind::Text) {
      std::fill(answers.begin(), answers.end(), answer(node));
      return;
    }
    if (!ObjectReader{document_, node}.isObject()) return;
    std::vector<std::string_view> ids;
    for (const Statement& statement : policy_.statements) ids.push_back(statement.id);
    if (const auto all = memberOf(document_, node, "*")) {
      std::fill(answers.begin(), answers.end(), answer(*all));
    }
    const json::Children members{document_, node};
    for (const NodeIndex member : members) {
      const std::string_view id = document_[member].key;
      if (id == "*") continue;
      const auto place = std::find(ids.begin(), ids.end(), id);
      if (place == ids.end()) {
        document_.faultAtKey(FaultCode::UnknownStatement, member,
                             ids.empty() ? "no answer: the policy has no statements"
                                         : "a statement of the policy: " + json::oneOf(ids),
                             json::didYouMean(id, ids));
        continue;
      }
      answers[static_cast<std::size_t>(place - ids.begin())] = answer(member);
    }
  }

  void readScenario(NodeIndex node) {
    ObjectReader object{document_, node};
    if (!object.isObject()) return;
    const auto nameNode = object.required("name");
    const std::string_view name = text(nameNode);
    if (nameNode && !name.empty() && !names_.insert(name).second) {
      document_.fault(FaultCode::DuplicateId, *nameNode, "a name of its own for each scenario");
    }
    const std::optional<NodeIndex> accountNode = object.optional("account");
    const auto change = object.optional("change");
    const auto at = object.optional("at");
    Submission submission{moment(at).value_or(at_.value_or(Moment{})), answers_};
    if (!at && !at_) {
      document_.fault(FaultCode::MissingMember, node, "`at`",
                      "Give it here, or once for the whole file.");
    }
    if (const auto answers = object.optional("answers")) {
      submission.answers.assign(policy_.statements.size(), std::nullopt);
      readAnswers(*answers, submission.answers);
    }
    const auto expect = object.required("expect");
    const bool expects = expect && ObjectReader{document_, *expect}.isObject();
    object.finish();

    const bool changes = change && ObjectReader{document_, *change}.isObject();
    const bool diagnosed = expects && memberOf(document_, *expect, "diagnostics").has_value();
    const auto base = accounts_.find(accountNode, node);
    if (base && base->document == &document_ && base->node == accountNode) {
      accounts_.check(*base, diagnosed);  // spelled out here, so that nobody has looked at it yet
    }
    std::optional<Account> account;
    if (base && (!change || changes)) account = accounts_.open(*base, change, diagnosed);
    if (!expects) return;
    // Without its account a scenario is still good for the faults of what it expects.
    if (!account) account.emplace("{}", policy_.timeZone, policy_.vocabulary());
    file_.scenarios_.push_back({name, node, *expect, std::move(submission), std::move(*account)});
  }

  void readUnreachable(NodeIndex node) {
    ObjectReader object{document_, node};
    if (!object.isObject()) return;
    Unreachable out{node, text(object.required("element")), text(object.required("branch")),
                    text(object.required("because"))};
    object.finish();
    file_.unreachable_.push_back(out);
  }

  ScenarioFile& file_;
  Document& document_;
  const Policy& policy_;
  Accounts& accounts_;
  std::optional<Moment> at_;
  Answers answers_;
  std::set<std::string_view> names_;
};

ScenarioFile::ScenarioFile(Input input, std::optional<std::string_view> policyFile)
    : input_(std::move(input)), document_(input_.text, DocumentKind::Options) {
  if (!document_.usable()) return;
  openPolicy(policyFile);
  if (!policy_ || !policy_->usable()) return;
  accounts_ = std::make_unique<Accounts>(document_, folderOf(input_.name), *policy_);
  ScenarioReader{*this, *accounts_}.read();
}

void ScenarioFile::openPolicy(std::optional<std::string_view> policyFile) {
  if (document_[0].kind != Kind::Object) {
    document_.fault(FaultCode::WrongType, 0, "an object");
    return;
  }
  const auto format = memberOf(document_, 0, "format");
  if (format && document_[*format].text != "scenarios/1") {
    document_.fault(FaultCode::UnsupportedFormat, *format, "\"scenarios/1\"");
    return;
  }
  const auto id = memberOf(document_, 0, "policy");
  if (!id || document_[*id].kind != Kind::Text) {
    document_.fault(FaultCode::MissingMember, 0, "`policy`: the id of the policy");
    return;
  }
  auto found = findPolicy(policyFile, *id);
  if (!found) return;
  policyInput_ = std::move(*found);
  policy_.emplace(policyInput_.text);
  if (!policy_->usable()) {
    otherFaults_.push_back({policyInput_, policy_->faults()});
    return;
  }
  policyDocument_ = Document{policyInput_.text, DocumentKind::Policy};
  if (policy_->id != document_[*id].text) {
    document_.fault(FaultCode::BadValue, *id, "the id of the policy",
                    "`" + policyInput_.name + "` is `" + std::string{policy_->id} + "`.");
  }
  if (auto calendar = calendarInput(policy_->calendar)) {
    calendarInput_ = std::move(*calendar);
    Faults faults;
    calendar_ = Calendar::read(calendarInput_.text, faults);
    if (!faults.empty()) otherFaults_.push_back({calendarInput_, std::move(faults)});
  }
}

std::optional<Input> ScenarioFile::findPolicy(std::optional<std::string_view> policyFile,
                                              std::uint32_t id) {
  if (policyFile) {
    auto found = policyInput(*policyFile);
    if (!found) {
      document_.fault(FaultCode::BadValue, id, "a policy that can be read",
                      "`" + std::string{*policyFile} + "` cannot be read.");
    }
    return found;
  }
  const std::string_view own = input_.name;
  if (own.ends_with(kSuffix)) {
    const std::string beside = std::string{own.substr(0, own.size() - kSuffix.size())} + ".json";
    if (auto found = fileInput(beside)) return found;
  }
  const auto builtIn = policyIds();
  const std::string_view wanted = document_[id].text;
  if (std::find(builtIn.begin(), builtIn.end(), wanted) != builtIn.end()) {
    return policyInput(wanted);
  }
  const std::vector<std::string_view> ids{builtIn.begin(), builtIn.end()};
  document_.fault(FaultCode::BadValue, id,
                  "the id of a policy that is built in, or lies beside this file as `NAME.json` "
                  "where this one is `NAME.scenarios.json`",
                  json::didYouMean(wanted, ids));
  return std::nullopt;
}

std::vector<ScenarioFile::FaultsOf> ScenarioFile::takeFaults() {
  std::vector<FaultsOf> out;
  if (document_.hasFaults()) out.push_back({input_, document_.takeFaults()});
  if (accounts_) {
    for (AccountFile& file : accounts_->files()) {
      if (file.document.hasFaults()) out.push_back({file.input, file.document.takeFaults()});
    }
  }
  for (FaultsOf& other : otherFaults_) out.push_back(std::move(other));
  otherFaults_.clear();
  return out;
}

}  // namespace precheck::cli
