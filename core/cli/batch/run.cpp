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
    Block block;
    while (output_.error() == 0 && take(block)) {
      output_.await(block.number);
      std::string answers = output_.spare();
      const std::size_t before = tally.lines;
      answer(block, answers, tally);
      output_.put(block.number, std::move(answers));
      progress_.add(tally.lines - before);
    }
    const std::lock_guard lock{totalMutex_};
    total_.add(tally);
  }

  bool take(Block& block) {
    const std::lock_guard lock{sourceMutex_};
    return source_.next(block);
  }

  void answer(const Block& block, std::string& out, Tally& tally) const {
    std::size_t number = block.firstLine;
    std::string_view rest = block.text;
    while (!rest.empty()) {
      const std::size_t feed = rest.find('\n');
      answer(rest.substr(0, feed), number++, out, tally);
      out += '\n';
      rest.remove_prefix(feed + 1);
    }
  }

  void answer(std::string_view line, std::size_t number, std::string& out, Tally& tally) const {
    const Account account{line, batch_.policy->timeZone, batch_.policy->vocabulary()};
    if (!account.usable()) {
      out += toJson(account.faults(), number);
      ++tally.lines;
      ++tally.refused;
      return;
    }
    const Report report = evaluate(*batch_.policy, account, *batch_.submission, batch_.calendar);
    out += batch_.verdictOnly ? verdictToJson(report) : toJson(report);
    tally.add(report);
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
