#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <shellapi.h>

#include <cstdio>
#include <map>
#include <mutex>
#include <string>

#include "platform/process.h"

namespace tact {
namespace {

std::string inUtf8(const wchar_t* wide) {
  const int size = ::WideCharToMultiByte(CP_UTF8, 0, wide, -1, nullptr, 0, nullptr, nullptr);
  std::string text(static_cast<std::size_t>(size > 0 ? size : 1), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, wide, -1, text.data(), size, nullptr, nullptr);
  text.pop_back();  // the zero at its end
  return text;
}

}  // namespace

// Bytes go through as they are: texts are UTF-8, copies are exact, and a line ends as it does everywhere else.
void prepareProcess() {
  ::SetConsoleOutputCP(CP_UTF8);
  for (const int stream : {0, 1, 2}) ::_setmode(stream, _O_BINARY);
}

std::vector<std::string> ownArguments(int, char**) {
  std::vector<std::string> arguments;
  int count = 0;
  wchar_t** const wide = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  for (int i = 0; i < count; ++i) arguments.push_back(inUtf8(wide[i]));
  ::LocalFree(wide);
  return arguments;
}

std::filesystem::path ownProgram() {
  std::wstring name(32'768, L'\0');  // the longest path of Windows
  const DWORD size = ::GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
  name.resize(size);
  return name;
}

const char* ownEnvironment(const char* name) {
  static std::mutex mutex;
  static std::map<std::string, std::string> values;
  const std::wstring wide(name, name + std::char_traits<char>::length(name));  // names of variables are ASCII
  const DWORD size = ::GetEnvironmentVariableW(wide.c_str(), nullptr, 0);
  if (size == 0) return nullptr;
  std::wstring value(size, L'\0');
  ::GetEnvironmentVariableW(wide.c_str(), value.data(), size);
  const std::lock_guard lock(mutex);
  return (values[name] = inUtf8(value.c_str())).c_str();
}

bool isTerminal(Stream stream) { return ::_isatty(::_fileno(stream == Stream::in ? stdin : stderr)) != 0; }

std::tm localTime(std::int64_t at) {
  const auto time = static_cast<__time64_t>(at);
  std::tm local{};
  ::_tzset();
  ::_localtime64_s(&local, &time);
  return local;
}

}  // namespace tact
