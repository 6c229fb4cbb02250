// tact-host: what the browser starts. Frames in, frames out; see PROTOCOL.md.
#include <cstdio>
#include <exception>
#include <string>
#include <typeinfo>

#include "app/log.h"
#include "app/session.h"
#include "app/stdio.h"
#include "platform/process.h"

namespace {

int run(int frames) {
  auto paths = tact::pathsOfThisProcess();
  if (!paths) {
    std::fprintf(stderr, "tact-host: %s\n", paths.error().message.c_str());
    return static_cast<int>(tact::ExitStatus::cannotStart);
  }
  tact::logTo(paths->logFile());
  tact::Bell bell;  // before the engine, whose dictionaries may still ring it while it ends
  tact::Engine engine(*paths, tact::systemClock);
  tact::Session session(engine);
  session.onNews([&] { bell.ring(); });
  const tact::Reply reply = [&](const auto& bodies, const auto& send) { session.replyToAll(bodies, send); };
  const tact::Announce announce = [&] { return session.announcement(); };
  return static_cast<int>(tact::serve(0, frames, reply, announce, bell));
}

}  // namespace

int main() {
  const int frames = tact::takeStdout();
  if (frames < 0) return static_cast<int>(tact::ExitStatus::cannotStart);
  tact::prepareProcess();
  try {
    return run(frames);
  } catch (const std::exception& defect) {  // a defect of ours: nothing in Tact throws on purpose
    // Its kind alone: what it says may quote what it was about, and that may be a person.
    tact::logError(std::string("ended by a defect: ") + typeid(defect).name());
    std::fprintf(stderr, "tact-host: ended by a defect: %s\n", typeid(defect).name());
    return static_cast<int>(tact::ExitStatus::cannotStart);
  }
}
