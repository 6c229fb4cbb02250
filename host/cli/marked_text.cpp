#include "cli/marked_text.h"

#include <algorithm>

#include "core/characters.h"

namespace tact {
namespace {

constexpr Character kEmojiStyle = 0xFE0F;  // asks for the wide, coloured form of the character before it

// A visible character: what is printed, how wide it is, whether a mark touches it.
struct Cell {
  std::string shown;
  unsigned columns = 0;
  bool isSpace = false, isBreak = false, isMarked = false;
};

bool isRegional(Character c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }  // two make a flag

std::vector<Cell> cellsOf(std::string_view text, const std::vector<Part16>& marks) {
  std::vector<Cell> cells;
  std::int32_t state = 0;
  Character before = -1;
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const Character c = nextCharacter(text, at);
    if (cells.empty() || beginsAnew(before, c, state)) cells.emplace_back();
    before = c;
    Cell& cell = cells.back();
    const auto end = units + static_cast<std::uint32_t>(utf16Length(c));
    for (const Part16& mark : marks) cell.isMarked = cell.isMarked || (mark.start < end && units < mark.end);
    units = end;
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
      cell.isBreak = true;
    } else if (c == ' ' || c == '\t') {
      cell.isSpace = true;
      cell.shown = " ";
      cell.columns = 1;
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      cell.shown += "\xEF\xBF\xBD";
      cell.columns = 1;
    } else {
      cell.shown += text.substr(from, at - from);
      const unsigned own = c == kEmojiStyle || isRegional(c) ? 2 : columnsOf(c);
      cell.columns = std::max(cell.columns, own);
    }
  }
  return cells;
}

class Lines {
 public:
  Lines(std::size_t indent, std::size_t width) : margin_(indent, ' '), room_(width > indent ? width - indent : 1) {}

  // Adds what stands between two spaces; folded before it where it does not fit, and inside where no line is long enough.
  void word(const std::vector<Cell>& cells) {
    std::size_t columns = 0;
    for (const Cell& cell : cells) columns += cell.columns;
    if (!line_.empty() && used_ + columns > room_) flush();
    for (const Cell& cell : cells) {
      if (used_ + cell.columns > room_) flush();
      put(cell);
    }
  }
  void space(const Cell& cell) {
    if (used_ + 1 > room_) return flush();
    put(cell);
  }
  void flush() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    while (!carets_.empty() && carets_.back() == ' ') carets_.pop_back();
    if (!line_.empty()) out_ += margin_ + line_;
    out_ += '\n';
    if (!carets_.empty()) out_ += margin_ + carets_ + '\n';
    line_.clear();
    carets_.clear();
    used_ = 0;
  }
  std::string take() {
    if (!line_.empty()) flush();
    return std::move(out_);
  }

 private:
  void put(const Cell& cell) {
    line_ += cell.shown;
    carets_.append(cell.columns, cell.isMarked ? '^' : ' ');
    used_ += cell.columns;
  }

  std::string margin_, line_, carets_, out_;
  std::size_t room_, used_ = 0;
};

}  // namespace

std::string markedText(std::string_view text, const std::vector<Part16>& marks, std::size_t indent, std::size_t width) {
  Lines lines(indent, width);
  std::vector<Cell> word;
  for (Cell& cell : cellsOf(text, marks)) {
    if (!cell.isSpace && !cell.isBreak) {
      word.push_back(std::move(cell));
      continue;
    }
    lines.word(word);
    word.clear();
    if (cell.isBreak)
      lines.flush();
    else
      lines.space(cell);
  }
  lines.word(word);
  return lines.take();
}

std::string partOf(std::string_view text, Part16 part) {
  std::string out;
  for (const Cell& cell : cellsOf(text, {part}))
    if (cell.isMarked) out += cell.isBreak ? " " : cell.shown;
  return out;
}

}  // namespace tact
