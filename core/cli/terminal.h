// Lines for a terminal: wrapped by the width characters really take, coloured where that is wanted,
// and free of anything a host's text could do to a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace precheck::cli {

enum class Tone : std::uint8_t { Plain, Strong, Quiet, Good, Warn, Bad };

struct PageStyle {
  bool coloured = false;
  std::size_t width = 80;
};

// Colours only where a person looks on and has not said no (NO_COLOR).
[[nodiscard]] PageStyle terminalStyle();

class Page {
 public:
  explicit Page(const PageStyle& style) : coloured_(style.coloured), width_(style.width) {}

  // One paragraph: `lead` on its first line, later lines indented to where the text began.
  void line(std::size_t indent, std::string_view lead, std::string_view text,
            Tone tone = Tone::Plain);
  void blank() { out_ += '\n'; }
  [[nodiscard]] const std::string& text() const noexcept { return out_; }

 private:
  void put(std::string_view text, Tone tone);

  bool coloured_;
  std::size_t width_;
  std::string out_;
};

// Control, bidirectional and invisible characters become visible marks, so that a title can neither
// move the cursor nor turn the line around.
[[nodiscard]] std::string harmless(std::string_view text);

// How many columns a text takes; Chinese characters take two.
[[nodiscard]] std::size_t columns(std::string_view text);

}  // namespace precheck::cli
