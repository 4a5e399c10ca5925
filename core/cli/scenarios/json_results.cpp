#include "json/writer.h"
#include "scenarios/results.h"

namespace precheck::cli {
namespace {

using json::Writer;

void number(Writer& out, std::string_view key, std::size_t value) {
  out.key(key).number(static_cast<std::int64_t>(value));
}

void write(Writer& out, const ScenarioResult& result) {
  out.beginObject();
  out.member("name", result.scenario->name);
  number(out, "line", result.place.line);
  number(out, "column", result.place.column);
  out.key("passed").flag(result.passed());
  out.key("differences").beginArray();
  for (const Difference& one : result.differences) {
    out.beginObject();
    out.member("pointer", one.pointer);
    number(out, "line", one.place.line);
    number(out, "column", one.place.column);
    out.member("expected", one.expected).member("found", one.found);
    out.endObject();
  }
  out.endArray().endObject();
}

void write(Writer& out, const Coverage& coverage) {
  const Count count = coverage.count();
  out.beginObject();
  number(out, "covered", count.covered);
  number(out, "total", count.total);
  out.key("branches").beginArray();
  for (const Branch& branch : coverage.branches()) {
    out.beginObject();
    out.member("section", branch.section).member("id", branch.id).member("branch", branch.name);
    out.key("scenario");
    if (branch.covered()) {
      out.text(branch.scenario);
    } else {
      out.null();
    }
    out.key("unreachable");
    if (branch.unreachable.empty()) {
      out.null();
    } else {
      out.text(branch.unreachable);
    }
    out.endObject();
  }
  out.endArray();
  out.key("clauses").beginArray();
  for (const Coverage::Clause& clause : coverage.clauses()) {
    out.beginObject();
    out.member("clause", clause.ref);
    out.key("covered").flag(clause.covered);
    out.endObject();
  }
  out.endArray().endObject();
}

}  // namespace

std::string jsonResults(const std::vector<FileResult>& files) {
  std::size_t failed = 0;
  std::size_t all = 0;
  for (const FileResult& file : files) {
    failed += file.failed();
    all += file.scenarios.size();
  }
  Writer out;
  out.beginObject();
  out.member("format", "precheck-test/1");
  number(out, "passed", all - failed);
  number(out, "failed", failed);
  out.key("files").beginArray();
  for (const FileResult& file : files) {
    out.beginObject();
    out.member("file", file.file->name());
    out.key("policy").beginObject();
    out.member("id", file.file->policy().id).member("version", file.file->policy().version);
    out.endObject();
    out.key("scenarios").beginArray();
    for (const ScenarioResult& result : file.scenarios) write(out, result);
    out.endArray();
    out.key("coverage");
    write(out, file.coverage);
    out.endObject();
  }
  out.endArray().endObject();
  return out.take();
}

}  // namespace precheck::cli
