#include "terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <vector>

namespace precheck::cli {
namespace {

struct Character {
  std::string_view bytes;
  char32_t code = 0;
};

// The texts come from documents that were checked to be UTF-8.
Character nextCharacter(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  std::size_t size = 1;
  if (byte >= 0xF0) {
    size = 4;
  } else if (byte >= 0xE0) {
    size = 3;
  } else if (byte >= 0xC0) {
    size = 2;
  }
  size = size < text.size() ? size : text.size();
  char32_t code = size == 1 ? char32_t{byte} : byte & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return {text.substr(0, size), code};
}

bool isHidden(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
         (code >= 0xE0000 && code < 0xE0080);
}

bool isWide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
         (code >= 0x20000 && code <= 0x3FFFD);
}

// Chinese punctuation that must not begin a line.
bool closes(char32_t code) {
  return code == 0x3001 || code == 0x3002 || code == 0xFF0C || code == 0xFF1A || code == 0xFF1B ||
         code == 0xFF09 || code == 0x300B || code == 0x201D || code == 0xFF1F || code == 0xFF01;
}

// Pieces a line may be broken between: words with the space before them, single wide characters.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> out;
  bool open = false;
  while (!text.empty()) {
    const Character next = nextCharacter(text);
    text.remove_prefix(next.bytes.size());
    const bool wide = isWide(next.code);
    if (out.empty() || next.code == ' ' || (wide && !closes(next.code)) ||
        (!open && !closes(next.code))) {
      out.emplace_back();
    }
    out.back() += next.bytes;
    open = !wide;
  }
  return out;
}

std::string_view colourOf(Tone tone) {
  switch (tone) {
    case Tone::Strong:
      return "\x1b[1m";
    case Tone::Quiet:
      return "\x1b[2m";
    case Tone::Good:
      return "\x1b[32m";
    case Tone::Warn:
      return "\x1b[33m";
    case Tone::Bad:
      return "\x1b[31m";
    case Tone::Plain:
      break;
  }
  return {};
}

}  // namespace

PageStyle terminalStyle() {
  const char* noColour = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): no threads here
  PageStyle style;
  style.coloured = isatty(STDOUT_FILENO) == 1 && (noColour == nullptr || *noColour == '\0');
  return style;
}

std::string harmless(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Character next = nextCharacter(text);
    text.remove_prefix(next.bytes.size());
    if (isHidden(next.code)) {
      out += "\xEF\xBF\xBD";  // U+FFFD
    } else {
      out += next.bytes;
    }
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const Character next = nextCharacter(text);
    text.remove_prefix(next.bytes.size());
    count += isWide(next.code) ? std::size_t{2} : std::size_t{1};
  }
  return count;
}

void Page::line(std::size_t indent, std::string_view lead, std::string_view text, Tone tone) {
  const std::size_t begin = indent + columns(lead);
  std::string current = std::string(indent, ' ') + std::string{lead};
  std::size_t used = begin;
  for (const std::string& piece : pieces(text)) {
    const std::size_t size = columns(piece);
    if (used + size > width_ && used > begin) {
      put(current, tone);
      out_ += '\n';
      current = std::string(begin, ' ');
      used = begin;
      const std::string_view rest = piece;
      current += rest.front() == ' ' ? rest.substr(1) : rest;
      used += rest.front() == ' ' ? size - 1 : size;
    } else {
      current += piece;
      used += size;
    }
  }
  put(current, tone);
  out_ += '\n';
}

void Page::put(std::string_view text, Tone tone) {
  const std::string_view colour = coloured_ ? colourOf(tone) : std::string_view{};
  out_ += colour;
  out_ += text;
  if (!colour.empty()) out_ += "\x1b[0m";
}

}  // namespace precheck::cli
