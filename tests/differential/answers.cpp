// What the native build answers: for each line `[policy, calendar, account, options]` of texts on
// standard input, the session's report and its conditions on one line each.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "precheck/json_api.h"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto texts = nlohmann::json::parse(line).get<std::vector<std::string>>();
    precheck::Session session;
    const std::string opened = session.openPolicy(texts.at(0), texts.at(1));
    if (opened.starts_with("{\"format\":\"precheck-policy/1\"")) {
      std::cout << session.check(1, texts.at(2), texts.at(3)) << '\n'
                << session.conditionChanges(1, texts.at(2), texts.at(3)) << '\n';
    } else {
      std::cout << opened << '\n' << opened << '\n';
    }
  }
}
