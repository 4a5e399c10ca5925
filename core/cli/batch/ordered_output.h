// Writes what several threads produce in the order it was asked for, and lets none run ahead.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace precheck::cli {

class OrderedOutput {
 public:
  // At most `ahead` pieces are under way or wait for an earlier one.
  OrderedOutput(int descriptor, std::size_t ahead) : descriptor_(descriptor), ahead_(ahead) {}

  // Waits until piece `number` may be produced.
  void await(std::size_t number);
  // An empty text with room in it, to produce a piece in.
  [[nodiscard]] std::string spare();
  // Hands a piece over, each number once, from 0 without a gap. Whoever completes the row writes
  // it.
  void put(std::size_t number, std::string text);
  // Why writing failed (errno); 0 where it did not. What comes after is then not written.
  [[nodiscard]] int error();
  [[nodiscard]] std::size_t written();

 private:
  // Returns errno, or 0.
  [[nodiscard]] int write(const std::string& text) const;

  int descriptor_;
  std::size_t ahead_;
  std::mutex mutex_;
  std::condition_variable advanced_;
  std::map<std::size_t, std::string> waiting_;
  std::vector<std::string> spares_;
  std::size_t next_ = 0;
  bool writing_ = false;
  int error_ = 0;
};

}  // namespace precheck::cli
