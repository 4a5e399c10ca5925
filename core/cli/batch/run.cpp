#include "batch/run.h"

#include <unistd.h>

#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "batch/line_source.h"
#include "batch/ordered_output.h"

namespace precheck::cli {
namespace {

constexpr std::size_t kHuge = std::size_t{1} << 20U;  // bytes of a line

// Threads that each take a block of lines, answer it and hand the answers over. Policy, submission
// and calendar are only read.
class Runner {
 public:
  Runner(const Batch& batch, Progress& progress)
      : batch_(batch),
        progress_(progress),
        output_(STDOUT_FILENO, 2 * batch.jobs),
        total_(batch.policy->conditions.size()) {}

  BatchEnd run() {
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < batch_.jobs; ++i) others.emplace_back([this] { work(); });
    work();
    for (std::thread& other : others) other.join();
    return {total_, source_.error(), output_.error()};
  }

 private:
  void work() {
    Tally tally{batch_.policy->conditions.size()};
    Account account = nothing();
    Block block;
    while (output_.error() == 0 && take(block)) {
      output_.await(block.number);
      std::string answers = output_.spare();
      const std::size_t before = tally.lines;
      answer(block, account, answers, tally);
      output_.put(block.number, std::move(answers));
      progress_.add(tally.lines - before);
    }
    const std::lock_guard lock{totalMutex_};
    total_.add(tally);
  }

  // An account of which nothing is known, in whose place others can be read.
  [[nodiscard]] Account nothing() const {
    return {"{}", batch_.policy->timeZone, batch_.policy->vocabulary()};
  }

  bool take(Block& block) {
    const std::lock_guard lock{sourceMutex_};
    return source_.next(block);
  }

  void answer(const Block& block, Account& account, std::string& out, Tally& tally) const {
    std::size_t number = block.firstLine;
    std::string_view rest = block.text;
    while (!rest.empty()) {
      const std::size_t feed = rest.find('\n');
      account.read(rest.substr(0, feed));
      answer(account, number++, out, tally);
      // The room that a huge one took is not kept for all that follow.
      if (feed > kHuge) account = nothing();
      out += '\n';
      rest.remove_prefix(feed + 1);
    }
  }

  void answer(const Account& account, std::size_t number, std::string& out, Tally& tally) const {
    if (!account.usable()) {
      out += toJson(account.faults(), number);
      ++tally.lines;
      ++tally.refused;
      return;
    }
    const Policy& policy = *batch_.policy;
    const Submission& submission = *batch_.submission;
    if (batch_.verdictOnly) {
      const Report report = evaluateVerdict(policy, account, submission);
      out += verdictToJson(report);
      tally.add(report);
    } else {
      const Report report = evaluate(policy, account, submission, batch_.calendar);
      out += toJson(report);
      tally.add(report);
    }
  }

  const Batch& batch_;
  Progress& progress_;
  std::mutex sourceMutex_;
  LineSource source_{STDIN_FILENO};
  OrderedOutput output_;
  std::mutex totalMutex_;
  Tally total_;
};

}  // namespace

BatchEnd run(const Batch& batch, Progress& progress) { return Runner{batch, progress}.run(); }

}  // namespace precheck::cli
