#include "core/cel/parser.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/cel/lexer.h"
#include "core/cel/text.h"
#include "core/limits.h"

namespace tact::cel {
namespace {

constexpr std::array<std::string_view, 20> kReserved = {"as",  "break",  "const", "continue", "else",    "for",       "function",
                                                        "if",  "import", "let",   "loop",     "package", "namespace", "return",
                                                        "var", "void",   "while", "in",       "true",    "false"};

int precedence(std::string_view op) {
  if (op == "==" || op == "!=" || op == "<" || op == "<=" || op == ">" || op == ">=" || op == "in") return 1;
  if (op == "+" || op == "-") return 2;
  if (op == "*" || op == "/" || op == "%") return 3;
  return 0;
}

bool isMacro(std::string_view name) {
  return name == "all" || name == "exists" || name == "exists_one" || name == "existsOne" || name == "map" || name == "filter";
}

// Recursive descent. A rule returns nothing after recording the one issue that ended the parse.
class Parser {
 public:
  Parser(std::vector<Token> tokens, std::vector<Issue>& issues) : tokens_(std::move(tokens)), issues_(issues) {}

  std::optional<Ast> run() {
    const auto root = expression();
    if (!root) return std::nullopt;
    if (now().kind != TokenKind::end) {
      fail(now(), "the expression should have ended here");
      return std::nullopt;
    }
    ast_.root = *root;
    return std::move(ast_);
  }

 private:
  using Result = std::optional<NodeId>;

  const Token& now() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
  bool is(std::string_view symbol) const { return now().kind == TokenKind::symbol && now().text == symbol; }
  bool accept(std::string_view symbol) {
    if (!is(symbol)) return false;
    take();
    return true;
  }

  Result fail(const Token& token, std::string message, std::string hint = {}) {
    issues_.push_back({token.begin, std::max(token.end, token.begin + 1), std::move(message), std::move(hint)});
    return std::nullopt;
  }
  bool expect(std::string_view symbol, std::string_view what) {
    if (accept(symbol)) return true;
    fail(now(), "expected '" + std::string(symbol) + "' " + std::string(what));
    return false;
  }

  // Adds a node; its depth and size are where the caps are kept.
  Result add(SyntaxNode node) {
    for (const NodeId child : node.children) node.depth = std::max(node.depth, ast_.nodes[child].depth + 1);
    if (node.depth > limits::kMaxExpressionNesting || ast_.nodes.size() >= limits::kMaxExpressionNodes) {
      issues_.push_back({node.begin, node.end,
                         node.depth > limits::kMaxExpressionNesting ? "this nests too deep" : "this expression is too large",
                         "split it into several conditions"});
      return std::nullopt;
    }
    ast_.nodes.push_back(std::move(node));
    return static_cast<NodeId>(ast_.nodes.size() - 1);
  }
  Result add(Syntax kind, std::uint32_t begin, std::string text, std::vector<NodeId> children) {
    SyntaxNode node;
    node.kind = kind;
    node.begin = begin;
    node.end = tokens_[at_ > 0 ? at_ - 1 : 0].end;
    node.text = std::move(text);
    node.children = std::move(children);
    return add(std::move(node));
  }

  Result expression() {
    if (++nesting_ > limits::kMaxExpressionNesting) return fail(now(), "this nests too deep", "split it into several conditions");
    const std::uint32_t begin = now().begin;
    Result result = chain(Syntax::logicalOr);
    if (result && accept("?")) {
      const Result yes = chain(Syntax::logicalOr);
      if (!yes || !expect(":", "between the two outcomes of '?'")) return std::nullopt;
      const Result no = expression();
      if (!no) return std::nullopt;
      result = add(Syntax::conditional, begin, {}, {*result, *yes, *no});
    }
    --nesting_;
    return result;
  }

  // a || b || c, or within one of these a && b && c.
  Result chain(Syntax kind) {
    const bool isOr = kind == Syntax::logicalOr;
    const std::uint32_t begin = now().begin;
    std::vector<NodeId> operands;
    do {
      const Result operand = isOr ? chain(Syntax::logicalAnd) : binary(1);
      if (!operand) return std::nullopt;
      operands.push_back(*operand);
    } while (accept(isOr ? "||" : "&&"));
    if (operands.size() == 1) return operands[0];
    return add(kind, begin, {}, std::move(operands));
  }

  std::string_view operatorHere() const {
    if (now().kind == TokenKind::symbol) return now().text;
    return now().kind == TokenKind::identifier && now().text == "in" ? std::string_view("in") : std::string_view();
  }

  Result binary(int least) {
    const std::uint32_t begin = now().begin;
    Result left = unary();
    while (left) {
      const int strength = precedence(operatorHere());
      if (strength < least || strength == 0) break;
      const std::string op(operatorHere());
      take();
      const Result right = binary(strength + 1);
      if (!right) return std::nullopt;
      left = add(Syntax::binary, begin, op, {*left, *right});
    }
    return left;
  }

  Result unary() {
    const Token& first = now();
    const std::uint32_t begin = first.begin;
    if (is("!") || is("-")) {
      const std::string op = first.text;
      // -9223372036854775808 is one literal: its digits alone would not fit.
      if (op == "-" && (tokens_[at_ + 1].kind == TokenKind::integer || tokens_[at_ + 1].kind == TokenKind::real)) {
        take();
        const Result number = literal(begin, true);
        return number ? member(*number, begin) : std::nullopt;
      }
      if (++nesting_ > limits::kMaxExpressionNesting) return fail(first, "this nests too deep");
      take();
      const Result operand = unary();
      --nesting_;
      return operand ? add(op == "!" ? Syntax::logicalNot : Syntax::negate, begin, {}, {*operand}) : std::nullopt;
    }
    const Result operand = primary();
    return operand ? member(*operand, begin) : std::nullopt;
  }

  Result member(NodeId target, std::uint32_t begin) {
    Result result = target;
    while (result) {
      if (accept(".")) {
        const Token name = now();
        if (name.kind != TokenKind::identifier && name.kind != TokenKind::quotedIdentifier) return fail(name, "expected a name after '.'");
        take();
        if (name.kind == TokenKind::identifier && accept("(")) {
          result = isMacro(name.text) ? comprehension(*result, name, begin) : method(*result, name, begin);
        } else {
          result = add(Syntax::select, begin, name.text, {*result});
        }
      } else if (accept("[")) {
        const Result at = expression();
        if (!at || !expect("]", "to close '['")) return std::nullopt;
        result = add(Syntax::index, begin, {}, {*result, *at});
      } else {
        break;
      }
    }
    return result;
  }

  // The elements up to and including `close`; pairs of key : value when `pairs`.
  bool elements(std::string_view close, bool pairs, bool trailingComma, std::vector<NodeId>& out) {
    const Token open = now();
    while (!accept(close)) {
      const Result element = expression();
      if (!element) return false;
      out.push_back(*element);
      if (pairs) {
        if (!expect(":", "between a key and its value")) return false;
        const Result value = expression();
        if (!value) return false;
        out.push_back(*value);
      }
      if (out.size() > limits::kMaxLiteralElements * (pairs ? 2 : 1)) return fail(open, "too many elements").has_value();
      if (accept(",")) {
        if (is(close) && !trailingComma) return fail(now(), "expected another element after ','").has_value();
        continue;
      }
      if (!is(close)) return fail(now(), "expected ',' or '" + std::string(close) + "' here").has_value();
    }
    return true;
  }

  Result method(NodeId target, const Token& name, std::uint32_t begin) {
    std::vector<NodeId> children = {target};
    if (!elements(")", false, false, children)) return std::nullopt;
    return add(Syntax::method, begin, name.text, std::move(children));
  }

  Result comprehension(NodeId range, const Token& name, std::uint32_t begin) {
    const Token variable = now();
    if (variable.kind != TokenKind::identifier) return fail(variable, name.text + " needs a plain name for the element first");
    take();
    SyntaxNode node;
    node.kind = Syntax::comprehension;
    node.text = name.text == "existsOne" ? "exists_one" : name.text;
    node.variable = variable.text;
    node.children = {range};
    while (accept(",")) {
      const Result part = expression();
      if (!part) return std::nullopt;
      node.children.push_back(*part);
    }
    if (!expect(")", "to close " + name.text)) return std::nullopt;
    const std::size_t most = node.text == "map" ? 3 : 2;
    if (node.children.size() < 2 || node.children.size() > most)
      return fail(name, name.text + " takes a name and " + (most == 3 ? "one or two expressions" : "one expression"));
    node.begin = begin;
    node.end = tokens_[at_ - 1].end;
    return add(std::move(node));
  }

  Result primary() {
    const Token token = now();
    const std::uint32_t begin = token.begin;
    switch (token.kind) {
      case TokenKind::end: return fail(token, "the expression ends where a value was expected");
      case TokenKind::quotedIdentifier: return fail(token, "a quoted name may only follow '.'");
      case TokenKind::integer:
      case TokenKind::real: return literal(begin, false);
      case TokenKind::string: {
        take();
        return constant(begin, token.text);
      }
      case TokenKind::identifier: return identifier(token);
      case TokenKind::symbol: break;
    }
    if (accept("(")) {
      const Result inner = expression();
      return inner && expect(")", "to close '('") ? inner : std::nullopt;
    }
    if (accept("[")) {
      std::vector<NodeId> children;
      if (!elements("]", false, true, children)) return std::nullopt;
      return add(Syntax::list, begin, {}, std::move(children));
    }
    if (accept("{")) {
      std::vector<NodeId> children;
      if (!elements("}", true, true, children)) return std::nullopt;
      return add(Syntax::map, begin, {}, std::move(children));
    }
    if (is(".") && tokens_[at_ + 1].kind == TokenKind::identifier) {
      take();
      Token rooted = now();
      rooted.text = "." + rooted.text;
      return identifier(rooted);
    }
    return fail(token, "expected a value here");
  }

  Result identifier(const Token& token) {
    take();
    if (token.text == "true" || token.text == "false") return constant(token.begin, token.text == "true");
    if (token.text == "null") return constant(token.begin, nullptr);
    if (std::find(kReserved.begin(), kReserved.end(), token.text) != kReserved.end())
      return fail(token, "'" + token.text + "' is a reserved word");
    if (!accept("(")) return add(Syntax::identifier, token.begin, token.text, {});
    std::vector<NodeId> children;
    if (!elements(")", false, false, children)) return std::nullopt;
    if (token.text != "has") return add(Syntax::call, token.begin, token.text, std::move(children));
    if (children.size() != 1 || ast_.nodes[children[0]].kind != Syntax::select)
      return fail(token, "has() takes one selection, as in has(person.degree)");
    ast_.nodes[children[0]].kind = Syntax::has;
    return children[0];
  }

  Result constant(std::uint32_t begin, Constant value) {
    SyntaxNode node;
    node.begin = begin;
    node.end = tokens_[at_ - 1].end;
    node.constant = std::move(value);
    return add(std::move(node));
  }

  Result literal(std::uint32_t begin, bool negative) {
    const Token token = now();
    take();
    const std::string text = (negative ? "-" : "") + token.text;
    if (token.kind == TokenKind::real) {
      const auto value = doubleOf(text);
      return value ? constant(begin, *value) : fail(token, "this number is too large for a double");
    }
    std::string digits = text;
    const auto x = text.find_first_of("xX");
    if (x != std::string::npos) digits = (negative ? "-" : "") + text.substr(x + 1);
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value, x == std::string::npos ? 10 : 16);
    if (status == std::errc::result_out_of_range) return fail(token, "this number does not fit into 64 bits");
    return constant(begin, value);
  }

  std::vector<Token> tokens_;
  std::vector<Issue>& issues_;
  Ast ast_;
  std::size_t at_ = 0;
  std::size_t nesting_ = 0;
};

}  // namespace

std::optional<Ast> parse(std::string_view text, std::vector<Issue>& issues) {
  if (text.size() > limits::kMaxExpressionBytes) {
    issues.push_back({0, 1, "this expression is too long", "split it into several conditions"});
    return std::nullopt;
  }
  const std::size_t before = issues.size();
  std::vector<Token> tokens = tokenize(text, issues);
  if (issues.size() > before) return std::nullopt;
  return Parser(std::move(tokens), issues).run();
}

}  // namespace tact::cel
