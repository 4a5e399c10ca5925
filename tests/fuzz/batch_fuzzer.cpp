// Any bytes as the stream of `precheck batch`, arriving in pieces of any size: every line has its
// answer, in order, and the answer it would have alone.
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "batch/run.h"
#include "bundled.h"
#include "invariants.h"

namespace precheck::fuzz {
namespace {

struct Asked {
  Policy policy;
  Submission submission;
};

const Asked& asked() {
  static const Asked kAsked = [] {
    for (const cli::BundledFile& file : cli::bundledFiles()) {
      if (file.path != "policies/jd-cloud/account-cancellation.json") continue;
      Asked out{Policy{file.text}, {}};
      out.submission.at = Moment::parse("2026-11-21T10:00:00+08:00", out.policy.timeZone).value();
      out.submission.answers.resize(out.policy.statements.size());
      return out;
    }
    expect(false, "the policy is bundled");
    return Asked{Policy{""}, {}};
  }();
  return kAsked;
}

// What the line comes to by itself.
std::string alone(std::string_view line, std::size_t number) {
  const Policy& policy = asked().policy;
  const Account account{line, policy.timeZone, policy.vocabulary()};
  if (!account.usable()) return toJson(account.faults(), number);
  // That it is sound is what the account fuzzer looks at.
  return toJson(evaluate(policy, account, asked().submission, nullptr));
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t feed = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, feed));
    text.remove_prefix(std::min(feed + 1, text.size()));
  }
  return out;
}

// Runs the batch with `input` on standard input, in pieces of `piece` bytes, each of which one call
// of read yields; what it wrote.
std::string answersTo(std::string_view input, std::size_t piece, std::size_t jobs) {
  std::array<int, 2> ends{};
  expect(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends.data()) == 0, "a pair of sockets");
  const int output = memfd_create("answers", 0);
  expect(output >= 0 && dup2(ends[0], STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0,
         "standard input and output");
  close(ends[0]);
  std::thread writer{[input, piece, to = ends[1]]() mutable {
    while (!input.empty()) {
      const auto sent = write(to, input.data(), std::min(piece, input.size()));
      expect(sent > 0, "a piece that is sent");
      input.remove_prefix(static_cast<std::size_t>(sent));
    }
    close(to);
  }};
  static const cli::Dictionary kWords{
      cli::Language::English};  // reading it takes longer than a run
  cli::Progress progress{kWords};
  const cli::Batch batch{&asked().policy, &asked().submission, nullptr, false, jobs};
  const cli::BatchEnd end = cli::run(batch, progress);
  writer.join();
  expect(end.readError == 0 && end.writeError == 0, "a run that comes to its end");
  const auto size = lseek(STDOUT_FILENO, 0, SEEK_END);
  expect(size >= 0, "a length of the answers");
  std::string out(static_cast<std::size_t>(size), '\0');
  expect(pread(STDOUT_FILENO, out.data(), out.size(), 0) == size, "all of the answers");
  close(output);
  expect(end.tally.lines == linesOf(out).size(), "every line counted");
  return out;
}

}  // namespace
}  // namespace precheck::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using precheck::fuzz::expect;
  if (size == 0) return 0;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are what texts are made of
  const std::string_view input{reinterpret_cast<const char*>(data) + 1, size - 1};
  const std::size_t piece = 64 + std::size_t{data[0]} * 16;
  const std::string written = precheck::fuzz::answersTo(input, piece, 1 + data[0] % 2);
  const auto lines = precheck::fuzz::linesOf(input);
  const auto answers = precheck::fuzz::linesOf(written);
  expect(answers.size() == lines.size(), "an answer for every line");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    expect(answers[i] == precheck::fuzz::alone(lines[i], i + 1), "the answer it has alone");
  }
  return 0;
}
