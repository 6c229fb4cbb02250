#include "app/stdio.h"

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <deque>
#include <utility>

#include "app/log.h"
#include "app/pipe_end.h"
#include "wire/frame.h"

namespace tact {
namespace {

namespace asio = boost::asio;
using ErrorCodeOf = boost::system::error_code;

constexpr std::size_t kReadBytes = 64 * 1024;
constexpr auto kFlushTime = std::chrono::seconds(2);
constexpr auto kLookTime = std::chrono::seconds(1);

class Server {
 public:
  Server(int in, int out, const Reply& reply, const Announce& announce)
      : in_(context_, in), out_(context_, out), deadline_(context_), look_(context_), reply_(reply), announce_(announce) {}

  ExitStatus run(Bell& bell) {
    bell.hang([this] { asio::post(context_, [this] { announce(); }); });
    read();
    lookLater();
    context_.run();
    bell.hang({});
    return status_;
  }

 private:
  void read() {
    reading_ = true;
    in_.async_read_some(asio::buffer(buffer_), [this](const ErrorCodeOf& failed, std::size_t bytes) {
      reading_ = false;
      if (failed) return endOfStream(failed);
      std::vector<std::string> bodies;
      const bool whole = decoder_.feed({buffer_.data(), bytes}, bodies);
      reply_(bodies, [this](const std::string& answer) { send(encodeFrame(answer)); });
      if (!whole) {
        logError("a frame of " + std::to_string(decoder_.refusedLength()) + " bytes was announced; giving up the stream");
        return finish(ExitStatus::frameTooLong);
      }
      if (!bodies.empty()) announce();
      readIfRoom();
    });
  }

  void announce() {
    // A peer that does not read is not told again and again.
    while (!ended_ && waitingBytes_ < limits::kMaxWaitingBytes) {
      const auto body = announce_();
      if (!body) return;
      send(encodeFrame(*body));
    }
  }

  void lookLater() {
    look_.expires_after(kLookTime);
    look_.async_wait([this](const ErrorCodeOf& cancelled) {
      if (cancelled || ended_) return;
      announce();
      lookLater();
    });
  }

  void readIfRoom() {
    if (!ended_ && !reading_ && waitingBytes_ < limits::kMaxWaitingBytes) read();
  }

  void endOfStream(const ErrorCodeOf& failed) {
    if (failed != asio::error::eof) logWarning("reading ended: " + failed.message());
    finish(decoder_.isBetweenFrames() ? ExitStatus::ok : ExitStatus::frameCut);
  }

  void send(std::string frame) {
    waitingBytes_ += frame.size();
    frames_.push_back(std::move(frame));
    if (frames_.size() == 1) write();
  }

  void write() {
    asio::async_write(out_, asio::buffer(frames_.front()), [this](const ErrorCodeOf& failed, std::size_t) {
      if (failed) {
        status_ = ExitStatus::peerGone;
        return context_.stop();
      }
      waitingBytes_ -= frames_.front().size();
      frames_.pop_front();
      if (!frames_.empty()) return write();
      if (ended_) return context_.stop();
      readIfRoom();
    });
  }

  // Ends once what waits is written, or after kFlushTime.
  void finish(ExitStatus status) {
    ended_ = true;
    status_ = status;
    if (frames_.empty()) return context_.stop();
    deadline_.expires_after(kFlushTime);
    deadline_.async_wait([this](const ErrorCodeOf& cancelled) {
      if (!cancelled) context_.stop();
    });
  }

  asio::io_context context_{1};
  PipeEnd in_;
  PipeEnd out_;
  asio::steady_timer deadline_;
  asio::steady_timer look_;
  const Reply& reply_;
  const Announce& announce_;
  FrameDecoder decoder_;
  std::array<char, kReadBytes> buffer_{};
  std::deque<std::string> frames_;
  std::size_t waitingBytes_ = 0;
  bool reading_ = false;
  bool ended_ = false;
  ExitStatus status_ = ExitStatus::ok;
};

}  // namespace

void Bell::ring() {
  const std::lock_guard lock(mutex_);
  if (ringing_) ringing_();
}

void Bell::hang(std::function<void()> ringing) {
  const std::lock_guard lock(mutex_);
  ringing_ = std::move(ringing);
}

int takeStdout() {
#ifdef _WIN32
  const int frames = ::_dup(1);
  if (frames < 0 || ::_dup2(2, 1) < 0) return -1;
  return ::_setmode(frames, _O_BINARY) < 0 ? -1 : frames;  // no carriage return before each line end
#else
  const int frames = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (frames < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return -1;
  return frames;
#endif
}

ExitStatus serve(int in, int out, const Reply& reply, const Announce& announce, Bell& bell) {
#ifdef _WIN32
  return Server(in, out, reply, announce).run(bell);
#else
  // Asio makes descriptors non-blocking, which whoever shares them with us would notice after we are gone.
  const int inFlags = ::fcntl(in, F_GETFL), outFlags = ::fcntl(out, F_GETFL);
  const int inAgain = ::fcntl(in, F_DUPFD_CLOEXEC, 3), outAgain = ::fcntl(out, F_DUPFD_CLOEXEC, 3);
  const ExitStatus status = Server(in, out, reply, announce).run(bell);
  if (inAgain >= 0) ::fcntl(inAgain, F_SETFL, inFlags);
  if (outAgain >= 0) ::fcntl(outAgain, F_SETFL, outFlags);
  return status;
#endif
}

}  // namespace tact
