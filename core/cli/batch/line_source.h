// A stream cut into blocks of whole lines.
#pragma once

#include <cstddef>
#include <string>

namespace precheck::cli {

// Some lines of a stream, each with its line feed.
struct Block {
  std::string text;
  std::size_t number = 0;     // of the block, from 0
  std::size_t firstLine = 1;  // of the stream, from 1
};

class LineSource {
 public:
  // Reads from a file descriptor, which it does not close.
  explicit LineSource(int descriptor) : descriptor_(descriptor) {}

  // The next lines: at least one, and no more than one read yields, so that a slow producer is
  // answered at once. A last line without a line feed is given one. A line longer than any account
  // may be is cut just past that length: nothing but its length can then be found fault with.
  // False at the end of the stream, or where it cannot be read.
  [[nodiscard]] bool next(Block& block);
  // Why reading failed (errno); 0 where it did not.
  [[nodiscard]] int error() const noexcept { return error_; }
  [[nodiscard]] std::size_t bytesRead() const noexcept { return bytesRead_; }

 private:
  [[nodiscard]] std::size_t read();
  void skipRestOfLine();

  int descriptor_;
  int error_ = 0;
  bool atEnd_ = false;
  std::size_t bytesRead_ = 0;
  std::size_t blocks_ = 0;
  std::size_t lines_ = 0;
  std::string held_;  // read, and not yet given out
};

}  // namespace precheck::cli
