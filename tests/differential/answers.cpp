// What the native build answers: for each line `[policy, calendar, account, options]` of texts on
// standard input, the answer of the session on one line.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "precheck/json_api.h"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto texts = nlohmann::json::parse(line).get<std::vector<std::string>>();
    precheck::Session session;
    std::string answer = session.openPolicy(texts.at(0), texts.at(1));
    if (answer.starts_with("{\"format\":\"precheck-policy/1\"")) {
      answer = session.check(1, texts.at(2), texts.at(3));
    }
    std::cout << answer << '\n';
  }
}
