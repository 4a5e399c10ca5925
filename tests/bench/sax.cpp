// sax < LINES: what nlohmann/json's SAX parser alone takes for the lines of a stream, in seconds of processor time.
// It keeps nothing and answers nothing: the yardstick of `precheck batch`. Built by batch.mjs.
#include <sys/resource.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace {

using nlohmann::json;

struct Silent : json::json_sax_t {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(json::number_integer_t) override { return true; }
  bool number_unsigned(json::number_unsigned_t) override { return true; }
  bool number_float(json::number_float_t, const json::string_t&) override { return true; }
  bool string(json::string_t&) override { return true; }
  bool binary(json::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(json::string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }
};

double processorSeconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

}  // namespace

int main() {
  const std::string text{std::istreambuf_iterator<char>{std::cin}, {}};
  const double start = processorSeconds();
  Silent sax;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t feed = rest.find('\n');
    if (!json::sax_parse(rest.substr(0, feed), &sax)) return 1;
    rest.remove_prefix(feed + 1);
  }
  std::printf("%f\n", processorSeconds() - start);
}
